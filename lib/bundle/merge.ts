/** What taking a bundle in would change: a union by content, and nothing overwritten unasked. */
import { recordKinds, type Known, type KnownRecords, type RecordKind } from './records.ts';

/** One thing of which there are two versions: the one here stays unless the user takes the other. */
export interface Conflict<T> {
  readonly key: string;
  readonly mine: T;
  readonly theirs: T;
}

export interface Merge<T> {
  /** Not here yet. */
  readonly fresh: readonly T[];
  /** Here already, the same to the letter. */
  readonly same: number;
  readonly conflicts: readonly Conflict<T>[];
}

/** Of a bundle that holds one thing twice the first counts, a later other version is a conflict. */
export function mergeOf<T>(mine: readonly Known<T>[], theirs: readonly Known<T>[]): Merge<T> {
  const here = new Map(mine.map((one) => [one.key, one]));
  const fresh: T[] = [];
  const conflicts: Conflict<T>[] = [];
  let same = 0;
  for (const one of theirs) {
    const known = here.get(one.key);
    if (known === undefined) {
      fresh.push(one.value);
      here.set(one.key, one);
    } else if (known.hash === one.hash) same += 1;
    else conflicts.push({ key: one.key, mine: known.value, theirs: one.value });
  }
  return { fresh, same, conflicts };
}

export type MergePlan = {
  readonly [Kind in RecordKind]: Merge<KnownRecords[Kind][number]['value']>;
};

/** By kind; what is here is needed only for the keys that the bundle has. */
export function planMerge(mine: KnownRecords, theirs: KnownRecords): MergePlan {
  return {
    packs: mergeOf(mine.packs, theirs.packs),
    submissions: mergeOf(mine.submissions, theirs.submissions),
    reviews: mergeOf(mine.reviews, theirs.reviews),
    targets: mergeOf(mine.targets, theirs.targets),
  };
}

/** True where taking it in would change nothing. */
export function changesNothing(plan: MergePlan): boolean {
  return recordKinds.every(
    (kind) => plan[kind].fresh.length === 0 && plan[kind].conflicts.length === 0,
  );
}
