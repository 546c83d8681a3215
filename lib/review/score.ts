import type { Pack } from '../packs/pack.ts';
import type { Finding, Severity } from '../rules/report.ts';

/** Points that a finding costs unless the pack says otherwise. */
const POINTS: Record<Severity, number> = { error: 6, warn: 3, hint: 1 };

/** Rules whose finding empties a part: the rules that look inside are silent then, so it loses all its points. */
const EMPTYING: ReadonlySet<string> = new Set(['form/missing-part', 'form/empty-part']);

/**
 * 0-100: each part of the pack, and the text as a whole, holds some points; findings take them
 * away, never more than the part holds. Nothing adds points, so neither length nor praise does,
 * and mending a finding never lowers the score.
 */
export function scoreOf(findings: readonly Finding[], pack: Pack): number {
  const holders = new Map<string | null, number>([[null, pack.points]]);
  for (const { id, required, points } of pack.parts) if (required) holders.set(id, points);
  const left = new Map(holders);
  for (const finding of findings) {
    const holder = holders.has(finding.part) ? finding.part : null;
    const cost = EMPTYING.has(finding.rule)
      ? (holders.get(holder) ?? 0)
      : (pack.rules[finding.rule]?.points ?? POINTS[finding.severity]);
    left.set(holder, Math.max(0, (left.get(holder) ?? 0) - cost));
  }
  const whole = sum(holders.values());
  return whole === 0 ? 100 : Math.round((sum(left.values()) / whole) * 100);
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}

export type Band = 'excellent' | 'good' | 'fair' | 'poor';

/** The band of a score of 0-100. */
export function bandOf(score: number): Band {
  if (score >= 90) return 'excellent';
  if (score >= 75) return 'good';
  return score >= 60 ? 'fair' : 'poor';
}
