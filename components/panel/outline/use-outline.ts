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
import { fieldsOf } from '../form-fields.ts';
import type { Known } from '../suggest/use-known.ts';

/**
 * What can be put into a draft, for all of it (part: null) or one part; null where its pack is not
 * shipped. The text is what it goes into: that of a blank form has its labels.
 */
export function useOutline(
  draft: Pick<Draft, 'text' | 'packId' | 'field'>,
  known: Known | undefined,
  part: string | null,
  lines: ChosenLines,
): { readonly plan: OutlinePlan | null; readonly text: string } {
  const { packId } = draft;
  const { text, fields } = useMemo(() => fieldsOf(draft), [draft]);
  const ready = useMemo(() => {
    const pack = packById(packId);
    if (pack === null || known === undefined) return null;
    const ground = groundOf(text, pack, known.given, known.facts);
    return { ground, sources: outlineSources(ground) };
  }, [text, packId, known]);
  const plan = useMemo(() => {
    const only = part === null ? null : [part];
    return ready && outlinePlan(ready.ground, ready.sources, only, lines, fields);
  }, [ready, part, lines, fields]);
  return { plan, text };
}
