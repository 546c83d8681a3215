/** What is there at the end, worked out from what there was and what came and went. */
import { differenceOf, sumOf, type Interval } from './arithmetic.ts';
import { needing, standsIn } from './letters.ts';
import { accountOf, isAbout, type Claim, type Told } from './near.ts';
import type { Relation } from './relation.ts';

const BALANCE = needing(
  '末底剩余现在还目到至',
  /[末底剩余]|现有|现在|在册|还有|目前|到达|达到|降至|升至|增至|减至/,
);

/** Which of two or three flows go out: at least one, or it would be a sum. */
const FLOWS: readonly (readonly boolean[])[] = [
  [false, true, true],
  [false, false, true],
  [true, true, true],
  [false, true, false],
  [false, true],
  [true, true],
  [true, false],
];

/** 期末 = 期初 + 新增 − 减少, over the last three or four amounts. */
export function balanceIn(claim: Claim, alike: readonly Told[], words: string): Relation | null {
  if (!standsIn(BALANCE, claim.mention.letters, words)) return null;
  for (const isOut of FLOWS) {
    const told = alike.slice(-isOut.length - 1);
    const [start, ...flows] = told;
    if (!start || flows.length < isOut.length) continue;
    const value = flows.reduce(
      (sum, flow, at) => sum + (isOut[at] ? -flow.value : flow.value),
      start.value,
    );
    if (value < 0 || !isAbout(claim, value)) continue;
    const found = accountOf({
      kind: 'households',
      claim: claim.mention,
      operands: told.map(({ mention }) => mention),
      compute: balanceWith(isOut),
      formula: '期初 + 新增 − 减少',
    });
    if (found) return found;
  }
  return null;
}

function balanceWith(isOut: readonly boolean[]): Relation['compute'] {
  return ([first, ...rest]) =>
    rest.reduce<Interval | null>((sum, value, at) => {
      if (!sum) return null;
      return isOut[at] ? differenceOf(sum, value) : sumOf(sum, value);
    }, first ?? null);
}
