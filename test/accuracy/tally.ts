import type { Outcome } from './match.ts';

export interface Row {
  readonly rule: string;
  /** Labels. */
  readonly expected: number;
  readonly found: number;
  readonly missed: number;
  /** Findings. */
  readonly right: number;
  readonly falseAlarms: number;
  /** right / (right + falseAlarms); NaN without findings. */
  readonly precision: number;
  /** found / expected; NaN without labels. */
  readonly recall: number;
  /** Harmonic mean of the two. */
  readonly f1: number;
}

/** One row a rule that is expected or raised anywhere, by id. */
export function tally(outcomes: readonly Outcome[]): readonly Row[] {
  const ids = new Set(
    outcomes.flatMap((outcome) =>
      [...outcome.found, ...outcome.missed, ...outcome.right, ...outcome.false].map(
        ({ rule }) => rule,
      ),
    ),
  );
  const count = (rule: string, pick: (outcome: Outcome) => readonly { rule: string }[]): number =>
    outcomes.reduce((sum, one) => sum + pick(one).filter((entry) => entry.rule === rule).length, 0);
  return [...ids].toSorted().map((rule) =>
    rowOf(
      rule,
      count(rule, ({ found }) => found),
      count(rule, ({ missed }) => missed),
      count(rule, ({ right }) => right),
      count(rule, (outcome) => outcome.false),
    ),
  );
}

/** All rows as one. */
export function total(rows: readonly Row[]): Row {
  const sum = (pick: (row: Row) => number): number => rows.reduce((all, row) => all + pick(row), 0);
  return rowOf(
    'all',
    sum(({ found }) => found),
    sum(({ missed }) => missed),
    sum(({ right }) => right),
    sum(({ falseAlarms }) => falseAlarms),
  );
}

function rowOf(
  rule: string,
  found: number,
  missed: number,
  right: number,
  falseAlarms: number,
): Row {
  const expected = found + missed;
  const precision = right / (right + falseAlarms);
  const recall = found / expected;
  const f1 = (2 * precision * recall) / (precision + recall);
  return { rule, expected, found, missed, right, falseAlarms, precision, recall, f1 };
}
