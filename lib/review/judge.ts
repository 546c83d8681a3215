import type { Pack } from '../packs/pack.ts';
import { check, type CheckContext } from '../rules/check.ts';
import type { Report } from '../rules/report.ts';
import type { Memo } from '../text/paragraph.ts';
import { deductionsOf, scoreOf } from './score.ts';

/** Checks a text and scores it: the one door to the engine for the background and the command line. */
export function judge(text: string, pack: Pack, given: CheckContext, memo?: Memo): Report {
  const report = check(text, pack, given, memo);
  if (report.judgement !== 'judged') return { ...report, score: null, findings: [] };
  const deductions = deductionsOf(report.findings, pack);
  return {
    ...report,
    score: scoreOf(deductions),
    findings: deductions.map(({ finding, points }) => ({ ...finding, points })),
  };
}
