/** Averages worked out from the amounts around them. */
import { approximately } from '../text/bounds.ts';
import { quotientOf, type Interval } from './arithmetic.ts';
import type { Surroundings } from './explain.ts';
import type { Mention } from './mention.ts';
import { accountOf, isAbout, isAmount, weightOf } from './near.ts';
import type { Relation } from './relation.ts';

/** 平均每户2.1次: an amount in its unit over a number of things. */
export function explainAverage(
  claim: Mention,
  { before, behind, wholes }: Surroundings,
): Relation | null {
  const isPrecise = weightOf(claim) >= 3 && claim.number.hedge === null;
  const far = isPrecise ? wholes : [];
  const amounts = [...far, ...before, ...behind].filter(isAmount).toReversed();
  for (const total of amounts) {
    if (!isCountedIn(claim, total)) continue;
    for (const count of amounts) {
      if (count === total || !isCount(count)) continue;
      if (!isAbout(claim, approximately(total.number) / approximately(count.number))) continue;
      const found = accountOf({
        kind: 'share',
        claim,
        operands: [total, count],
        compute: quotient,
        formula: '总量 ÷ 个数',
      });
      if (found) return found;
    }
  }
  return null;
}

function quotient([total, count]: readonly Interval[]): Interval | null {
  return total && count ? quotientOf(total, count) : null;
}

/** 次 of 308户次, 元 of 元/箱. */
function isCountedIn({ number }: Mention, total: Mention): boolean {
  const [name, own] = [number.measure?.name, total.number.measure?.name];
  if (name === undefined || own === undefined) return false;
  return (
    number.measure?.dimension === total.number.measure?.dimension ||
    own.includes(name) ||
    name.startsWith(`${own}/`)
  );
}

function isCount({ number }: Mention): boolean {
  const value = approximately(number);
  return value > 1 && number.measure !== null && number.measure.dimension !== 'money';
}
