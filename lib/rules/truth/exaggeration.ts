import type { Document } from '../../text/document.ts';
import type { Block } from '../../text/outline.ts';
import { overlaps, shift, type Span } from '../../text/span.ts';
import { noted, type Wording } from '../../text/wording.ts';
import { assertedIn, clauseAround } from '../asserted.ts';
import { movesIn, statedChanges, type Change } from '../changes.ts';
import { deniersIn } from '../denial.ts';
import { headingsOf, linesOf, someLine } from '../lines.ts';
import { measureBefore } from '../measure.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { lowRate, rankIn } from '../standing.ts';
import { around, type Sentence } from '../sentences.ts';

export default defineRule({
  id: 'truth/exaggeration',
  severity: 'warn',
  title: '形容词和数字不相称',
  why: '一定要实事求是，成绩不夸大。用数字说话，比“大幅”“显著”更让人信服。',
  ask: '实际变化是多少？直接写数字好吗？',
  bad: [
    '完成率在全县9个片区里排第6，⟦可以说是遥遥领先⟧。',
    '⟦本月销量大幅增长⟧，销售120箱，比上月增长2.1%。',
    '⟦片区销售形势显著向好，结构大幅改善⟧。我把客户放在第一位。',
    '收入62万元，目标64万元，完成98.2%，⟦超额完成了目标⟧。',
    '登网率由79.8%升到80.4%，⟦登网率突飞猛进⟧。',
    '一、销售情况\n（一）⟦销量大幅增长⟧\n本月销售247箱，同比增长2.1%。',
    '收入62万元，完成98.2%，⟦打了一个漂亮仗⟧。',
    '10月底完成46.9%，⟦基本达到双过半⟧。',
    '⟦本月圆满完成了各项工作任务⟧，得到了肯定。',
  ],
  good: [
    '本月销量大幅增长，比上月增长32.1%，主要是酒席多。',
    '超额完成计划，完成率103.2%。其中新品完成92%。',
    '收入62万元，完成102.2%，打了一个漂亮仗。',
    '推介会圆满结束，到场32户。海报贴在显著位置。',
    '客户说“服务显著改善”，下月继续。客户反映今年生意大幅下降。',
    '夜间缺货登记明显减少，由26次降到9次，销量增长2.1%。',
    '未能超额完成，完成率98.2%。因为客流大幅减少，如果不调，订货会大幅下滑。',
  ],
  *check(document, context) {
    const isBoast = (wording: Wording): boolean => boasts(wording, context);
    if (!someBoast(document, context)) return;
    const lines = linesOf(document);
    const planned = plannedIn(document);
    const matter = new Set(document.blocks);
    const denierOf = deniersIn(lines, context);
    for (const [index, line] of lines.entries()) {
      if (!isBoast(line.wording) || planned.has(line.block.start)) continue;
      const next = lines.slice(index + 1, index + NEXT).find(({ block }) => matter.has(block));
      const fault =
        faultBeside(line, next, context) ?? faultBehind(line, lines[index - 1], context);
      if (fault) yield { ...placeOf(line, [fault]), message: fault.message };
      if (fault || beside(lines, index, matter).some(tellsFigure)) continue;
      const bare = BARE.flatMap((name) => usesOf[name](line.wording, context));
      const [first] = bare.toSorted((a, b) => a.start - b.start);
      // What a figure elsewhere denies is truth/contradiction.
      if (!first || denierOf(index)) continue;
      const word = line.folded.slice(first.start, first.end);
      yield { ...placeOf(line, bare), message: `“${word}”没有数字说明` };
    }
  },
});

/** The line, and those before and behind it in its paragraph; behind a heading, the next one. */
function beside(
  lines: readonly Sentence[],
  index: number,
  matter: ReadonlySet<Block>,
): readonly Sentence[] {
  const line = lines[index];
  if (!line) return [];
  const isHeading = !matter.has(line.block);
  const next = lines[index + 1];
  return around(lines, index, 1).filter(
    (near) => near.block.paragraph === line.block.paragraph || (isHeading && near === next),
  );
}

/** Where the author himself uses a word of each kind, events left out. */
const usesOf = {
  half: usesIn('half'),
  fulfilment: usesIn('fulfilment'),
  magnitude: usesIn('magnitude'),
  'magnitude-measured': usesIn('magnitude-measured'),
  standing: usesIn('standing'),
  triumph: usesIn('triumph'),
};
const BARE = ['fulfilment', 'magnitude', 'standing'] as const;
const BIG = ['magnitude', 'magnitude-measured'] as const;

const boasts = noted((wording, context: RuleContext): boolean =>
  Object.values(usesOf).some((uses) => uses(wording, context).length > 0),
);

const someBoast = someLine(boasts);

function usesIn(name: string) {
  return noted((wording, context: RuleContext): readonly Span[] => {
    const hits = assertedIn(wording, name, context);
    if (hits.length === 0) return hits;
    const events = wording.hitsOf(context.lexicon('event'));
    return hits.filter((hit) => !events.some((event) => overlaps(event, hit)));
  });
}

/** Where the plan's lines and headings begin. */
function plannedIn({ parts }: Document): ReadonlySet<number> {
  const plan = parts.get('plan');
  const headings = plan?.sections.flatMap(headingsOf) ?? [];
  return new Set([
    ...(plan?.blocks.map(({ start }) => start) ?? []),
    ...headings.map(({ title }) => title?.start ?? -1),
  ]);
}

/** How far a heading or two may put the next sentence off. */
const NEXT = 4;
const WHOLE = 100;
const HALF = 50;

interface Fault extends Span {
  readonly message: string;
}

/** The first word that the figures of its own or the next sentence do not bear. */
function faultBeside(
  sentence: Sentence,
  next: Sentence | undefined,
  context: RuleContext,
): Fault | null {
  const told = next ? [sentence, next] : [sentence];
  const word = ({ start, end }: Span): string => sentence.folded.slice(start, end);
  const [half] = usesOf.half(sentence.wording, context);
  const behind = half && lowRate([sentence], HALF, context, true);
  if (behind) return { ...half, message: `写了“${word(half)}”，完成率是${behind}%` };
  const [met] = usesOf.fulfilment(sentence.wording, context);
  const missed = met && (lowRate([sentence], WHOLE, context) ?? lowRate(told, WHOLE, context));
  if (missed) return { ...met, message: `写了“${word(met)}”，完成率是${missed}%` };
  const [triumph] = usesOf.triumph(sentence.wording, context);
  const short = triumph && lowRate([sentence], WHOLE, context);
  if (short) return { ...triumph, message: `写了“${word(triumph)}”，完成率是${short}%` };
  const [standing] = usesOf.standing(sentence.wording, context);
  const rank = standing && rankIn(sentence.folded);
  if (rank && rank > HIGH)
    return { ...standing, message: `写了“${word(standing)}”，排名是第${rank}` };
  const big = BIG.flatMap((name) => usesOf[name](sentence.wording, context));
  if (big.length === 0) return null;
  const own = changesOf(sentence, context);
  const later = own.length > 0 || !next ? [] : changesOf(next, context);
  for (const hit of big) {
    const measure = measureBefore(sentence.folded, hit.start, context);
    const change = largestOf([
      ...own.filter((one) => measure === null || one.measure === null || one.measure === measure),
      // The next sentence may leave the subject out, not change it.
      ...later.filter((one) => measure !== null && [measure, null].includes(one.measure)),
    ]);
    if (change && Math.abs(change.size) <= context.limit('slight-change')) {
      return { ...hit, message: `“${word(hit)}”用得重了，变化是“${change.words}”` };
    }
  }
  return null;
}

/** 分期环比增长2.3%。分期业务突飞猛进: the sentence before tells the small change of the same thing. */
function faultBehind(
  sentence: Sentence,
  before: Sentence | undefined,
  context: RuleContext,
): Fault | null {
  if (before?.block !== sentence.block || changesOf(sentence, context).length > 0) return null;
  const [hit] = BIG.flatMap((name) => usesOf[name](sentence.wording, context));
  if (!hit) return null;
  const { start } = clauseAround(sentence.folded, hit);
  const subject = /^[\p{Script=Han}]{2}/u.exec(sentence.folded.slice(start, hit.start))?.[0];
  const [opening = ''] = before.folded.split(/[,;]/);
  if (subject === undefined || !opening.includes(subject)) return null;
  const change = largestOf(changesOf(before, context));
  if (!change || Math.abs(change.size) > context.limit('slight-change')) return null;
  const word = sentence.folded.slice(hit.start, hit.end);
  return { ...hit, message: `“${word}”用得重了，变化是“${change.words}”` };
}

/** Up to this place one may speak of the front. */
const HIGH = 3;

interface Told extends Change {
  readonly words: string;
  readonly measure: string | null;
}

function changesOf({ wording, folded }: Sentence, context: RuleContext): readonly Told[] {
  return [...statedChanges(wording, context), ...movesIn(wording, context)].map((change) => ({
    ...change,
    words: folded.slice(change.start, change.end),
    measure: measureBefore(folded, change.start, context),
  }));
}

function largestOf(changes: readonly Told[]): Told | null {
  return changes.reduce<Told | null>(
    (most, one) => (most && Math.abs(most.size) >= Math.abs(one.size) ? most : one),
    null,
  );
}

/** From the clause of the first of the words to that of the last. */
function placeOf({ folded, start }: Sentence, words: readonly Span[]): Span {
  const first = words.reduce((least, word) => Math.min(least, word.start), folded.length);
  const last = words.reduce((most, word) => Math.max(most, word.end), 0);
  return shift(clauseAround(folded, { start: first, end: last }), start);
}

function tellsFigure({ folded, quantities }: Sentence): boolean {
  return (
    quantities.length > 0 ||
    /(?:列|居|排名|位|名次)[^,。;]{0,12}第[\d一二三四五六七八九十]/.test(folded)
  );
}
