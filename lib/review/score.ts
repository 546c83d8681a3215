import type { Pack } from '../packs/pack.ts';
import type { Severity, UnscoredFinding } from '../rules/report.ts';

/** Points that a finding costs unless the pack says otherwise. */
const POINTS: Record<Severity, number> = { error: 6, warn: 3, hint: 1 };
/** A rule takes at most so many times its points from one part: one fault seen often is one fault. */
const MOST_TIMES = 3;

/** Rules whose finding empties a part: the rules that look inside are silent then, so it loses all its points. */
const EMPTYING: ReadonlySet<string> = new Set(['form/missing-part', 'form/empty-part']);

/** What a finding takes away. */
export interface Deduction {
  readonly finding: UnscoredFinding;
  /** 0 where the rule or the part has nothing left to lose. */
  readonly points: number;
}

/**
 * The points of 100 that each finding takes, in the order given. Each part of the pack, and the text as
 * a whole, holds some points; a finding never takes more than its rule may and its part still holds.
 * What is copied is taken from what all of them still hold, whichever part it stands in: who copied and
 * who was copied from lose the same. Nothing adds points, so neither length nor praise does, and mending
 * a finding never costs any.
 */
export function deductionsOf(
  findings: readonly UnscoredFinding[],
  pack: Pack,
): readonly Deduction[] {
  const own = deductionsByPart(findings, pack);
  let rest = own.reduce((left, { points }) => left - points, 100);
  const taken = new Map<string, number>();
  return own.map((deduction) => {
    const { rule } = deduction.finding;
    if (!isOfWhole(rule)) return deduction;
    const cost = costOf(deduction.finding, pack);
    const before = taken.get(rule) ?? 0;
    const points = Math.max(0, Math.min(cost, cost * MOST_TIMES - before, rest));
    taken.set(rule, before + points);
    rest -= points;
    return { ...deduction, points };
  });
}

function isOfWhole(rule: string): boolean {
  return rule.startsWith('copying/');
}

/** Nothing for the rules that look at the text as a whole. */
function deductionsByPart(findings: readonly UnscoredFinding[], pack: Pack): readonly Deduction[] {
  const held = new Map<string | null, number>([[null, pack.points]]);
  for (const { id, required, points } of pack.parts) if (required) held.set(id, points);
  const left = new Map(held);
  const taken = new Map<string, number>();
  return findings.map((finding) => {
    if (isOfWhole(finding.rule)) return { finding, points: 0 };
    const holder = held.has(finding.part) ? finding.part : null;
    const whole = held.get(holder) ?? 0;
    const rest = left.get(holder) ?? 0;
    const key = `${holder ?? ''} ${finding.rule}`;
    const isEmptied = holder !== null && EMPTYING.has(finding.rule);
    const cost = isEmptied ? whole : costOf(finding, pack);
    const most = isEmptied ? whole : cost * MOST_TIMES;
    const before = taken.get(key) ?? 0;
    const points = Math.max(0, Math.min(cost, most - before, rest));
    taken.set(key, before + points);
    left.set(holder, rest - points);
    return { finding, points };
  });
}

function costOf({ rule, severity }: UnscoredFinding, pack: Pack): number {
  return pack.rules[rule]?.points ?? POINTS[severity];
}

/** What is left of 100, rounded. */
export function scoreOf(deductions: readonly Deduction[]): number {
  return Math.round(100 - deductions.reduce((sum, { points }) => sum + points, 0));
}

export type Band = 'excellent' | 'good' | 'fair' | 'poor';

/** The band of a score of 0-100. */
export function bandOf(score: number): Band {
  if (score >= 90) return 'excellent';
  if (score >= 75) return 'good';
  return score >= 60 ? 'fair' : 'poor';
}
