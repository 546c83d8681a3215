import type { Facts } from '../text/paragraph.ts';
import { remembered } from '../text/remember.ts';
import { differenceOf, divide, ONE, quotientOf, type Interval } from './arithmetic.ts';
import { isAlike } from './frames.ts';
import { statementsIn, type Mention } from './mention.ts';
import { ratioOf, relate, type Relation } from './relation.ts';

/** 办结率, 到位率: what stands before 率. */
const NAME = /([^,。;:、\d\s%]{1,8})率[^率,。;\d]{0,4}$/;

/**
 * Named rates over two counts of the same sentence: 应访472户次，实访466户次，到位率98.7%. Only a rate
 * whose name speaks of a count (办结13件，办结率) can be wrong; any other is taken where it fits.
 */
export const ratesInLine = remembered((facts: Facts): readonly Relation[] =>
  statementsIn(facts).flatMap(({ mentions }) =>
    mentions.flatMap((claim, index) => {
      if (claim.role !== 'rate' || claim.silenced) return [];
      const counts = mentions.slice(Math.max(0, index - 3), index).filter(isCount);
      const [whole, part] = counts.slice(-2);
      if (!whole || !part || !isAlike(whole, part)) return [];
      const found = fitting(claim, whole, part);
      return found ? [found] : [];
    }),
  ),
);

function fitting(claim: Mention, whole: Mention, part: Mention): Relation | null {
  const draft = {
    kind: 'share',
    claim,
    sign: 1,
    operands: [part, whole],
    compute: ratioOf,
    formula: '部分 ÷ 总数',
  } as const;
  const found = relate(draft);
  if (!found || found.verdict !== 'inconsistent') return found;
  const others = [inverse, remainder].map((compute) => relate({ ...draft, compute }));
  const other = others.find((one) => one !== null && one.verdict === 'consistent');
  if (other) return other;
  return speaksOf(claim, whole, part) ? found : null;
}

function inverse([part, whole]: readonly Interval[]): Interval | null {
  return part && whole ? quotientOf(whole, part) : null;
}

/** 准确率 is one less the deviation. */
function remainder([part, whole]: readonly Interval[]): Interval | null {
  const deviation = part && whole ? quotientOf(part, whole) : null;
  return deviation && differenceOf({ lo: divide(ONE, ONE), hi: ONE }, deviation);
}

function isCount({ role, number }: Mention): boolean {
  return (
    number.measure?.dimension !== 'ratio' &&
    (role === 'level' || role === 'plan' || role === 'in' || role === 'out' || role === 'total')
  );
}

function speaksOf(claim: Mention, whole: Mention, part: Mention): boolean {
  const name = NAME.exec(claim.lead)?.[1];
  if (name === undefined) return false;
  if (/应/.test(whole.lead) && /实|及时|已/.test(part.lead)) return true;
  for (let at = 0; at + 2 <= name.length; at += 1)
    if (part.lead.includes(name.slice(at, at + 2))) return true;
  return false;
}
