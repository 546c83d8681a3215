/** How far a sentence says that the author has come: completion rates and ranks. */
import { readCount } from '../text/numeral.ts';
import { completionsIn } from './changes.ts';
import type { RuleContext } from './rule.ts';
import type { Sentence } from './sentences.ts';

const RANK = /[列居排位次名][^,。;]{0,6}第([\d一二三四五六七八九十]{1,3})/;

/** The place that a folded sentence tells of the author's own. */
export function rankIn(folded: string): number | null {
  return readCount(RANK.exec(folded)?.[1] ?? '');
}

/** The first completion rate of the author's own month (of any period for a year's half), where all of them are under a mark. */
export function lowRate(
  told: readonly Sentence[],
  mark: number,
  context: RuleContext,
  ofAny = false,
): number | null {
  const rates = told
    .flatMap(({ wording }) => completionsIn(wording, context))
    .filter(({ scope }) => ofAny || scope === '')
    .map(({ rate }) => rate);
  return rates.every((rate) => rate < mark) ? (rates[0] ?? null) : null;
}
