import { differenceOf, ONE, pointAt, type Interval } from './arithmetic.ts';
import { isRatio } from './comparison.ts';
import { CUE } from './cues.ts';
import type { Mention, Statement } from './mention.ts';
import { relate, type Relation } from './relation.ts';

const WHOLE = pointAt(ONE);

const LEAST_SHARES = 3;

/** What makes a list one of some shares, or of changes. */
const UNLIKE = CUE.among | CUE.open | CUE.rise | CUE.fall;

/** Shares of a closed list add up to a hundred: 分别占甲%、乙%、丙%, or with 其他 at the end. */
export function shareSum({ mentions, cues }: Statement): Relation | null {
  if (mentions.length < LEAST_SHARES) return null;
  const first = mentions.findIndex(isShare);
  if (first === -1) return null;
  const shares = mentions.slice(first).filter(isRatio);
  const last = shares.at(-1);
  if (!last || shares.length < LEAST_SHARES || shares.length !== mentions.length - first)
    return null;
  const isClosed =
    (cues & CUE.each) !== 0
      ? shares.every(
          ({ lead, role }, at) => at === 0 || /^[、,和及]+$/.test(lead) || role === 'share',
        )
      : /其他|其余/.test(last.lead);
  if (!isClosed || (cues & UNLIKE) !== 0) return null;
  const sum = shares.reduce(
    (all, { number }) => all + number.coefficient * 10 ** number.exponent,
    0,
  );
  if (sum < 0.85 || sum > 1.15) return null;
  return relate({
    kind: 'total',
    claim: last,
    sign: 1,
    operands: shares.slice(0, -1),
    compute: (values) =>
      values.reduce<Interval | null>(
        (left, value) => (left ? differenceOf(left, value) : null),
        WHOLE,
      ),
    formula: '100% − 其余各项占比',
  });
}

function isShare({ role }: Mention): boolean {
  return role === 'share';
}
