/** What a month's reviews come to: the notice (通报), the sheets to sign, the common defects, the appeals. */
import { anonymiser } from '../anonymous.ts';
import { itemsOf, outcomeScore, taken, type Item } from '../confirm.ts';
import { grouped } from '../grouped.ts';
import { mean } from '../reviewers.ts';
import type { Achievement, Appeal, Review } from '../review.ts';
import { groupImprovement, groupTitle } from '../rule-title.ts';
import { bandOf, type Band } from '../score.ts';

/** A review with what is known of its submission. */
export interface Reviewed {
  readonly review: Review;
  readonly author: string | null;
  readonly area: string | null;
  /** Handed in after the day it was due. */
  readonly late: boolean;
}

/** The sheet of one person: every deduction with what it rests on, to be signed one by one. */
export interface PersonSheet {
  readonly review: string;
  readonly submission: string;
  readonly author: string | null;
  readonly area: string | null;
  readonly late: boolean;
  readonly reviewer: string;
  readonly score: number;
  readonly band: Band;
  /** Points that the items take together. */
  readonly taken: number;
  readonly items: readonly Item[];
  readonly achievements: readonly Achievement[];
  readonly comment: string;
}

/** One defect over the whole month, without names. */
export interface CommonDefect {
  readonly title: string;
  readonly rule: string | null;
  /** Summaries it was found in, and their share of all, 0 to 1. */
  readonly summaries: number;
  readonly share: number;
  readonly points: number;
  readonly clause: string;
  readonly improvement: string;
  /** A few sentences that show it, names taken out. */
  readonly examples: readonly string[];
}

export interface AppealRow {
  readonly author: string | null;
  readonly area: string | null;
  readonly item: Item;
  readonly appeal: Appeal;
  /** What the deduction took before the appeal. */
  readonly before: number;
}

export interface Outcome {
  /** YYYY-MM */
  readonly period: string;
  /** By area, then by author. */
  readonly sheets: readonly PersonSheet[];
  readonly meanScore: number | null;
  readonly bands: Readonly<Record<Band, number>>;
  readonly defects: readonly CommonDefect[];
  readonly appeals: readonly AppealRow[];
  /** Reviews that are not confirmed and therefore not in it. */
  readonly open: number;
}

export interface OutcomeOptions {
  readonly period: string;
  /** Names besides those of authors and areas that must not be in the common defects. */
  readonly customers: readonly string[];
}

/**
 * The outcome of a month. Only confirmed reviews count; of several of one submission the one that was
 * confirmed last.
 */
export function outcomeOf(
  all: readonly Reviewed[],
  { period, customers }: OutcomeOptions,
): Outcome {
  const ofMonth = all.filter(({ review }) => review.period === period);
  const counted = latestOfEach(ofMonth.filter(({ review }) => review.status === 'confirmed'));
  const sheets = counted.map(sheetOf).toSorted(byAreaAndAuthor);
  const hide = anonymiser({
    people: names(all.map(({ author }) => author)),
    areas: names(all.map(({ area }) => area)),
    customers,
  });
  return {
    period,
    sheets,
    meanScore: mean(sheets.map(({ score }) => score)),
    bands: bandsOf(sheets),
    defects: defectsOf(sheets, hide),
    appeals: counted.flatMap(appealsOf),
    open: ofMonth.filter(({ review }) => review.status === 'open').length,
  };
}

function latestOfEach(all: readonly Reviewed[]): readonly Reviewed[] {
  return [...grouped(all, ({ review }) => review.submission).values()].flatMap((same) =>
    same.toSorted((a, b) => confirmedAt(b) - confirmedAt(a)).slice(0, 1),
  );
}

function confirmedAt({ review }: Reviewed): number {
  return review.confirmedAt ?? 0;
}

function sheetOf({ review, author, area, late }: Reviewed): PersonSheet {
  const items = itemsOf(review);
  const score = outcomeScore(review);
  return {
    review: review.key,
    submission: review.submission,
    author,
    area,
    late,
    reviewer: review.reviewer,
    score,
    band: bandOf(score),
    taken: taken(items),
    items,
    achievements: review.achievements,
    comment: review.comment.trim(),
  };
}

type Named = Pick<PersonSheet, 'area' | 'author'>;

/** What has no name stands last. */
export function byAreaAndAuthor(a: Named, b: Named): number {
  return collated(a.area, b.area) || collated(a.author, b.author);
}

function collated(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.localeCompare(b, 'zh-CN');
}

function bandsOf(sheets: readonly PersonSheet[]): Outcome['bands'] {
  const count = (wanted: Band): number => sheets.filter(({ band }) => band === wanted).length;
  return {
    excellent: count('excellent'),
    good: count('good'),
    fair: count('fair'),
    poor: count('poor'),
  };
}

const EXAMPLES_MAX = 3;

function defectsOf(
  sheets: readonly PersonSheet[],
  hide: (text: string) => string,
): readonly CommonDefect[] {
  const found = sheets.flatMap(({ submission, items }) =>
    items.filter(({ points }) => points > 0).map((item) => ({ submission, item })),
  );
  return [...grouped(found, ({ item }) => item.rule ?? `+ ${item.title}`).values()]
    .flatMap((same) =>
      same.slice(0, 1).map(({ item }) => {
        const summaries = new Set(same.map(({ submission }) => submission)).size;
        const items = same.map((one) => one.item);
        return {
          title: hide(groupTitle(items)),
          rule: item.rule,
          summaries,
          share: summaries / sheets.length,
          points: taken(items),
          clause: hide(item.clause),
          improvement: hide(groupImprovement(items)),
          examples: examplesOf(items, hide),
        };
      }),
    )
    .toSorted((a, b) => b.summaries - a.summaries || b.points - a.points);
}

/** Sentences that show it: a bare figure shows nothing, and a page is not read. */
function examplesOf(items: readonly Item[], hide: (text: string) => string): readonly string[] {
  const quotes = new Set(items.filter(({ absent }) => !absent).map(({ quote }) => quote));
  return [...quotes]
    .filter(({ length }) => length >= EXAMPLE.least)
    .slice(0, EXAMPLES_MAX)
    .map((quote) => (quote.length > EXAMPLE.most ? `${quote.slice(0, EXAMPLE.most)}……` : quote))
    .map(hide);
}

/** UTF-16 units. */
const EXAMPLE = { least: 8, most: 60 } as const;

function appealsOf({ review, author, area }: Reviewed): readonly AppealRow[] {
  return itemsOf(review).flatMap((item) =>
    item.appeal
      ? [{ author, area, item, appeal: item.appeal, before: decidedPoints(review, item.id) }]
      : [],
  );
}

function decidedPoints({ decisions, additions }: Review, id: string): number {
  const decision = decisions.find(({ proposal }) => proposal.id === id);
  return decision?.points ?? additions.find((one) => one.id === id)?.points ?? 0;
}

function names(all: readonly (string | null)[]): readonly string[] {
  return [...new Set(all.filter((name) => name !== null))];
}
