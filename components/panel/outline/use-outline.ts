import { useMemo } from 'react';
import { groundOf } from '../../../lib/coach/ground.ts';
import {
  outlinePlan,
  outlineSources,
  type ChosenLines,
  type OutlinePlan,
} from '../../../lib/coach/outline/plan.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import { packById } from '../../../lib/packs/index.ts';
import type { Known } from '../suggest/use-known.ts';

/** What can be put into a draft, for all of it (part: null) or one part; null where its pack is not shipped. */
export function useOutline(
  { text, packId }: Pick<Draft, 'text' | 'packId'>,
  known: Known | undefined,
  part: string | null,
  lines: ChosenLines,
): OutlinePlan | null {
  const ready = useMemo(() => {
    const pack = packById(packId);
    if (pack === null || known === undefined) return null;
    const ground = groundOf(text, pack, known.given, known.facts);
    return { ground, sources: outlineSources(ground) };
  }, [text, packId, known]);
  return useMemo(
    () => ready && outlinePlan(ready.ground, ready.sources, part === null ? null : [part], lines),
    [ready, part, lines],
  );
}
