/** The comment on a summary, worded by rules from what was decided: no number in it is anybody's guess. */
import { itemsOf, outcomeScore, taken, type Item } from './confirm.ts';
import { grouped } from './grouped.ts';
import type { Review } from './review.ts';
import { groupImprovement, groupTitle } from './rule-title.ts';

/** More to mend than this at a time is mended by nobody. */
const MEND_MAX = 3;

/**
 * A comment of a few sentences: first what is recognised, then what was taken and for what, then what
 * to mend first. Empty where nothing was decided and nothing recognised.
 */
export function draftComment(review: Review): string {
  const items = standing(review);
  const recognised = review.achievements.map(({ what, quote }) => sentence(praised(what, quote)));
  if (items.length === 0 && recognised.length === 0 && review.decisions.length === 0) return '';
  return [...recognised, ...scored(review, items), ...toMend(items)].join('');
}

/** The comment drafted anew, unless a person or a model worded the one that is there. */
export function redrafted(review: Review): Review {
  if (review.commentBy !== 'rules' || review.status === 'confirmed') return review;
  return { ...review, comment: draftComment(review) };
}

function scored(review: Review, items: readonly Item[]): readonly string[] {
  const score = `本篇得${figure(outcomeScore(review))}分`;
  if (items.length === 0) return [`${score}，没有扣分项。`];
  const named = defectsIn(items).map(
    ({ title, points, times }) =>
      `${bare(title)}${times > 1 ? `${times}处，共` : ''}扣${figure(points)}分`,
  );
  return [`${score}，扣分${items.length}处，共${figure(taken(items))}分：${named.join('；')}。`];
}

/** The costliest first. */
function toMend(items: readonly Item[]): readonly string[] {
  const asks = defectsIn(items)
    .slice(0, MEND_MAX)
    .map(({ improvement }) => improvement);
  const [first, ...rest] = [...new Set(asks)].map(sentence);
  return first === undefined ? [] : [`下次先从这里改起：${first}`, ...rest];
}

/** The same defect at several places, told once. */
export interface Defect {
  readonly title: string;
  readonly improvement: string;
  readonly points: number;
  readonly times: number;
}

/** Those of one rule together, the costliest first. */
export function defectsIn(items: readonly Item[]): readonly Defect[] {
  return [...grouped(items, ({ rule, title }) => rule ?? `+ ${title}`).values()]
    .map((group) => ({
      title: groupTitle(group),
      improvement: groupImprovement(group),
      points: taken(group),
      times: group.length,
    }))
    .toSorted((a, b) => b.points - a.points);
}

/** Deductions that still take points. */
function standing(review: Review): readonly Item[] {
  return itemsOf(review).filter(({ points }) => points > 0);
}

/**
 * What the author reads in the portal's comment box: score, what is recognised, each deduction with
 * clause, quote and improvement point, and the comment. `appealDays` are working days.
 */
export function feedbackOf(review: Review, appealDays: number): string {
  const items = standing(review);
  const sections = [
    recognition(review),
    deductions(items),
    review.comment.trim() === '' ? null : ['点评', review.comment.trim()],
  ].filter((section) => section !== null);
  const numbered = sections.map(([heading, ...lines], at) =>
    [`${'一二三'.charAt(at)}、${heading}`, ...lines].join('\n'),
  );
  const appeal =
    items.length === 0 ? [] : [`对扣分有不同看法的，请在${appealDays}个工作日内提出，一起核对。`];
  return [`得分：${figure(outcomeScore(review))}分`, ...numbered, ...appeal].join('\n');
}

type Section = readonly [heading: string, ...lines: readonly string[]];

function recognition({ achievements }: Review): Section | null {
  if (achievements.length === 0) return null;
  return [
    '值得肯定',
    ...achievements.map(({ what, quote }, at) => `${at + 1}. ${praised(what, quote)}`),
  ];
}

function deductions(items: readonly Item[]): Section | null {
  if (items.length === 0) return null;
  return [
    `扣分与改进（${items.length}处，共${figure(taken(items))}分）`,
    ...items.flatMap(({ title, points, clause, quote, absent, improvement }, at) => [
      `${at + 1}. ${title}（扣${figure(points)}分）`,
      `依据：${clause}`,
      absent ? `原文：没有找到` : `原文：“${quote}”`,
      `改进：${improvement}`,
    ]),
  ];
}

function praised(what: string, quote: string): string {
  return quote === '' ? what : `${bare(what)}：“${quote}”`;
}

/** 6, 2.5: as few decimals as there are. */
export function figure(points: number): string {
  return String(Math.round(points * 100) / 100);
}

function bare(text: string): string {
  return text.trim().replace(/[。！？；，.!?;,]+$/, '');
}

function sentence(text: string): string {
  return /[。！？!?”]$/.test(text.trim()) ? text.trim().replace(/”$/, '”。') : `${bare(text)}。`;
}
