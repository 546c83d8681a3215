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

/** 单价4.5元 is no part of a sum of money. */
const PRICE = /单价|均价|单箱|[户人条件笔台场]均|每[^,。;:]{0,3}$/;

export function isPart({ role, lead }: Mention): boolean {
  return PART_ROLES.has(role) && !PRICE.test(lead);
}

const PART_ROLES: ReadonlySet<Mention['role']> = new Set(['level', 'in', 'out', 'end', 'to']);
