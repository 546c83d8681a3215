import type { Pack } from '../packs/pack.ts';
import { check, type CheckContext } from '../rules/check.ts';
import type { Report } from '../rules/report.ts';

/** Checks a text and scores it: the one door to the engine for the background and the command line. */
export function judge(text: string, pack: Pack, context: CheckContext): Report {
  return { ...check(text, pack, context), score: null };
}
