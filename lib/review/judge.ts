import type { Pack } from '../packs/pack.ts';
import { check, type CheckContext } from '../rules/check.ts';
import type { Report } from '../rules/report.ts';
import type { Memo } from '../text/paragraph.ts';
import { scoreOf } from './score.ts';

/** Checks a text and scores it: the one door to the engine for the background and the command line. */
export function judge(text: string, pack: Pack, given: CheckContext, memo?: Memo): Report {
  const report = check(text, pack, given, memo);
  const score = report.judgement === 'judged' ? scoreOf(report.findings, pack) : null;
  return { ...report, score };
}
