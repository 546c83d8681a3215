/** What the fields that are followed have to do with the nodes of the page. */
import { attempt } from './access.ts';
import type { Candidate } from './candidate.ts';
import { isWritable } from './editables.ts';
import type { Found } from './find.ts';
import type { Memories } from './read.ts';

export function isThere({ parts }: Found): boolean {
  return parts.every(({ element }) => attempt(() => isWritable(element)) === true);
}

export function sameElements(a: Found | null, b: Found | null): boolean {
  const [left, right] = [a?.parts ?? [], b?.parts ?? []];
  return (
    left.length === right.length && left.every((part, at) => part.element === right[at]?.element)
  );
}

/** @param orIsField whether a field itself counts */
export function isInField(
  found: Found | null,
  target: EventTarget | null,
  orIsField = true,
): boolean {
  const isIn = ({ element }: Candidate): boolean =>
    element.contains(target as Node | null) && (orIsField || element !== target);
  return found?.parts.some(isIn) === true;
}

/** What was read of the changed nodes does not hold any more; an attribute may lay out anew all that is in its element. */
export function forgetRead(
  found: Found | null,
  records: readonly MutationRecord[],
  memories: Memories,
): void {
  for (const { element } of found?.parts ?? []) {
    for (const record of records) {
      const { type, target } = record;
      const isWithin = element.contains(target);
      if (type !== 'attributes') {
        if (isWithin) memories.get(element)?.forget(record, element);
      } else if (isWithin || target.contains(element)) memories.delete(element);
    }
  }
}
