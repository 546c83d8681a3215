/** Comparisons that are missing: told from the month's figures where they are known, asked for otherwise. */
import type { FactKind } from '../../evidence/fact.ts';
import { factsOfKinds, wordFor, type Ground } from '../ground.ts';
import { slot } from '../slots.ts';
import { append, type Change, type Coach } from './coach.ts';
import { proseEndOf } from './places.ts';

export const vertical: Coach = (finding, ground) => {
  const known = sentencesOf(ground, ['year-on-year', 'month-on-month', 'cumulative'], 2);
  const asked = `与去年同期相比${slot('增加或减少多少')}，与上月相比${slot('增加或减少多少')}。`;
  return inFigures(finding.end, known || asked, ground);
};

export const horizontal: Coach = (finding, ground) => {
  const known = sentencesOf(ground, ['rank', 'comparison'], 1);
  const asked = `在${wordFor(ground, 'peers')}中列第${slot('几')}位，比平均水平${slot('高多少或低多少')}。`;
  return inFigures(finding.end, known || asked, ground);
};

export const target: Coach = (finding, ground) => {
  const known = sentencesOf(ground, ['completion', 'progress'], 1);
  const asked = `完成${wordFor(ground, 'target')}的${slot('百分之几')}，${slot('超多少或差多少')}。`;
  return inFigures(finding.end, known || asked, ground);
};

/** The first facts of these kinds as sentences; empty where none is known. */
export function sentencesOf(ground: Ground, kinds: readonly FactKind[], most: number): string {
  return factsOfKinds(ground, kinds)
    .slice(0, most)
    .map(({ sentence }) => sentence)
    .join('');
}

function inFigures(otherwise: number, sentence: string, ground: Ground): Change {
  return append(proseEndOf('sales', ground) ?? otherwise, sentence, ground);
}
