/** Everybody of a month with both parts of the assessment: those who handed in, and areas of which nobody did. */
import { nameKey, type Figures } from '../../evidence/indicators.ts';
import {
  assess,
  marketKey,
  type AssessmentFacts,
  type MarketSheet,
  type TwoParts,
} from '../assessment.ts';
import { grouped } from '../grouped.ts';
import { mean } from '../reviewers.ts';
import type { Target } from '../target.ts';
import { byAreaAndAuthor, type Outcome } from './outcome.ts';

/** Who handed in; of a submission that does not count nothing is told. */
export interface HandedIn {
  readonly submission: string;
  readonly author: string | null;
  readonly area: string | null;
}

export interface AssessedPerson {
  /** Null where nobody handed in, or nobody signed. */
  readonly author: string | null;
  readonly area: string | null;
  readonly hasHandedIn: boolean;
  readonly parts: TwoParts;
  /** What was entered for the area; null while nothing was. */
  readonly sheet: MarketSheet | null;
}

export interface AssessedMonth {
  /** YYYY-MM */
  readonly period: string;
  /** A completion counts up to so many percent. */
  readonly cap: number;
  /** By area, then by author. */
  readonly people: readonly AssessedPerson[];
}

export interface MonthFacts {
  readonly outcome: Outcome;
  readonly handedIn: readonly HandedIn[];
  /** All areas that the company's tables or the submissions name. */
  readonly areas: readonly string[];
  readonly figures: Figures;
  readonly targets: readonly Target[];
  readonly sheets: readonly MarketSheet[];
}

export function assessedOf(
  assessment: Parameters<typeof assess>[0],
  { outcome, handedIn, areas, figures, targets, sheets }: MonthFacts,
): AssessedMonth {
  const { period } = outcome;
  const scores = new Map(outcome.sheets.map(({ submission, score }) => [submission, score]));
  const assessed = (same: readonly HandedIn[], area: string | null): AssessedPerson => {
    const own = same.flatMap(({ submission }) => scores.get(submission) ?? []);
    const key = marketKey(period, area ?? '');
    const sheet = area === null ? null : (sheets.find((one) => one.key === key) ?? null);
    const facts: AssessmentFacts = {
      period,
      area: area ?? '',
      figures,
      targets,
      summaryScore: mean(own),
      sheet,
    };
    const author = same[0]?.author ?? null;
    return { author, area, hasHandedIn: same.length > 0, parts: assess(assessment, facts), sheet };
  };
  const byPerson = grouped(handedIn, ({ submission, author, area }) =>
    // Two that are not signed are not one person.
    author === null ? submission : `${nameKey(area ?? '')}\n${nameKey(author)}`,
  );
  const people = [...byPerson.values()].map((same) => assessed(same, same[0]?.area ?? null));
  const seen = new Set(handedIn.map(({ area }) => nameKey(area ?? '')));
  const silent = areas.filter((area) => !seen.has(nameKey(area)));
  return {
    period,
    cap: assessment.performance.cap,
    people: [...people, ...silent.map((area) => assessed([], area))].toSorted(byAreaAndAuthor),
  };
}
