/** Numbers that are told in other words than the source's, and whose neighbours vouch for them. */
import { areOfOtherMonths } from './binding.ts';
import { likeness } from './context.ts';
import { recompute } from './recompute.ts';
import { tellsSame } from './same-number.ts';
import type { Sources } from './sources.ts';
import { unitClassOf, type Told } from './told.ts';

/**
 * The source of a number of the same value, where a known number of its sentence follows from it, or where
 * at least two others of its sentence come from the source's sentence; null where nothing vouches for it.
 */
export function borneOut(
  now: Told,
  known: readonly Told[],
  bonds: ReadonlyMap<Told, readonly Told[]>,
  { told: draft, cells, evidence }: Sources,
): Told | null {
  const beside = known.filter(({ index }) => index === now.index);
  const same = [...draft, ...cells, ...evidence].filter(
    (then) => tellsSame(now.number, then.number) && !areOfOtherMonths(now, then),
  );
  const [first] = same;
  if (!first) return null;
  const isUsed = beside.some((claim) =>
    recompute(claim, [...beside.filter((one) => one !== claim), now])?.operands.includes(now),
  );
  if (isUsed) return first;
  return (
    same.find((then) => draft.includes(then) && isAmongItsOwn(now, then, beside, bonds, draft)) ??
    null
  );
}

const NEIGHBOURS = 2;

function isAmongItsOwn(
  now: Told,
  then: Told,
  beside: readonly Told[],
  bonds: ReadonlyMap<Told, readonly Told[]>,
  draft: readonly Told[],
): boolean {
  const neighbours = draft.filter(({ index }) => index === then.index);
  const shared = beside.filter((one) => bonds.get(one)?.some((bond) => neighbours.includes(bond)));
  const own = likeness(now.near, then.near);
  const isBetter = (other: Told): boolean =>
    unitClassOf(other.number) === unitClassOf(then.number) && likeness(now.near, other.near) > own;
  return shared.length >= NEIGHBOURS && !neighbours.some(isBetter);
}
