import { sumOf, type Interval } from './arithmetic.ts';
import { needing, stands } from './letters.ts';
import type { Mention } from './mention.ts';
import { relate, type Relation } from './relation.ts';

/** How a total is told to have been worked out. */
export const SUM = '各项之和';

/** A total over all its parts. */
export function totalOf(
  total: Mention,
  parts: readonly Mention[],
  sure: boolean,
  kind: Relation['kind'] = 'total',
): Relation | null {
  return relate({ ...draftOf(total, parts), kind, sure });
}

/** The sum that a total claims, not judged yet. */
export function draftOf(claim: Mention, operands: readonly Mention[]) {
  return {
    kind: 'total',
    claim,
    sign: 1,
    operands,
    compute: addUp,
    formula: SUM,
  } as const;
}

function addUp([first, ...rest]: readonly Interval[]): Interval | null {
  return rest.reduce<Interval | null>(
    (sum, value) => (sum ? sumOf(sum, value) : null),
    first ?? null,
  );
}

/** 单价4.5元 is no part of a sum of money. */
export const PRICE = needing('单均每', /单价|均价|单箱|[户人条件笔台场]均|每[^,。;:]{0,3}$/);

export function isPart(mention: Mention): boolean {
  return PART_ROLES.has(mention.role) && !stands(PRICE, mention);
}

const PART_ROLES: ReadonlySet<Mention['role']> = new Set(['level', 'in', 'out', 'end', 'to']);
