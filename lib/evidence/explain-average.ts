/** Averages worked out from the amounts around them. */
import type { Mention } from './mention.ts';
import { accountOf, amountsBehind, isAbout, type Claim, type Surroundings } from './near.ts';
import { ratioOf, type Relation } from './relation.ts';

/** 平均每户2.1次: an amount in its unit over a number of things. */
export function explainAverage(claim: Claim, around: Surroundings): Relation | null {
  const far = claim.isVague ? [] : around.window.wholes;
  const amounts = [...far, ...around.window.amounts, ...amountsBehind(around)].toReversed();
  for (const total of amounts) {
    if (!isCountedIn(claim.mention, total.mention)) continue;
    for (const count of amounts) {
      if (count === total || count.value <= 1 || count.dimension === 'money') continue;
      if (!isAbout(claim, total.value / count.value)) continue;
      const found = accountOf({
        kind: 'share',
        claim: claim.mention,
        operands: [total.mention, count.mention],
        compute: ratioOf,
        formula: '总量 ÷ 个数',
      });
      if (found) return found;
    }
  }
  return null;
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
