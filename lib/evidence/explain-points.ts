/** Points worked out from the rates around them, or from a rate and the time that has passed. */
import {
  add,
  highOf,
  interval,
  lowOf,
  negate,
  type Interval,
  type Rational,
} from './arithmetic.ts';
import { differenceFrom } from './comparison.ts';
import { needing, stands } from './letters.ts';
import { accountOf, isAbout, type Claim, type Surroundings } from './near.ts';
import type { Relation } from './relation.ts';

/** A distance of two rates told before it, or of the last one to the time passed. */
export function explainPoints(claim: Claim, around: Surroundings): Relation | null {
  const { rates } = around.window;
  for (let at = rates.length - 1; at > 0; at -= 1) {
    for (let index = at - 1; index >= 0; index -= 1) {
      const [one, other] = [rates[at], rates[index]];
      if (!one || !other || !isAbout(claim, one.value - other.value)) continue;
      const [now, base] = one.value >= other.value ? [one, other] : [other, one];
      const found = accountOf({
        kind: 'points',
        claim: claim.mention,
        operands: [now.mention, base.mention],
        compute: differenceFrom,
        formula: '两个比率之差',
      });
      if (found) return found;
    }
  }
  return fromProgress(claim, around);
}

export const PROGRESS = needing('度', /(?:时间|序时)进度/);
export const YEAR = 12;
/** Half of the last place of 83.3%. */
const ROUNDED = { n: 5, d: 10_000 };

/** 完成52.6%，快于时间进度2.6个百分点: of twelve months six have passed. */
function fromProgress(claim: Claim, { window: { rates }, months }: Surroundings): Relation | null {
  const rate = rates.at(-1);
  if (!rate || months === null || !stands(PROGRESS, claim.mention)) return null;
  if (!isAbout(claim, rate.value - months / YEAR)) return null;
  const passed = { n: months, d: YEAR };
  const isAhead = rate.value * YEAR >= months;
  return accountOf({
    kind: 'points',
    claim: claim.mention,
    operands: [rate.mention],
    compute: ([value]) => (value ? distanceTo(value, passed, isAhead) : null),
    formula: `完成率与 ${months}/${YEAR} 之差`,
  });
}

function distanceTo(value: Interval, passed: Rational, isAhead: boolean): Interval {
  const lo = add(lowOf(value), negate(add(passed, ROUNDED)));
  const hi = add(highOf(value), add(ROUNDED, negate(passed)));
  return isAhead ? interval(lo, hi) : interval(negate(hi), negate(lo));
}
