import { sumOf, type Interval } from './arithmetic.ts';
import type { Mention } from './mention.ts';
import { relate, type Relation } from './relation.ts';

/** A total over all its parts. */
export function totalOf(
  total: Mention,
  parts: readonly Mention[],
  sure: boolean,
  kind: Relation['kind'] = 'total',
): Relation | null {
  return relate({
    kind,
    claim: total,
    sign: 1,
    operands: parts,
    compute: ([first, ...rest]) =>
      rest.reduce<Interval | null>((sum, value) => (sum ? sumOf(sum, value) : null), first ?? null),
    formula: '各项之和',
    sure,
  });
}
