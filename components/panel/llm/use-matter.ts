import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { groundOf } from '../../../lib/coach/ground.ts';
import { stored, type Stored } from '../../../lib/db/failure.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import type { Matter, Names } from '../../../lib/llm/jobs/job.ts';
import { namesFor } from '../../../lib/llm/names.ts';
import { packById } from '../../../lib/packs/index.ts';
import { lastPlanOf } from '../../../lib/rules/last-plan.ts';
import type { Finding } from '../../../lib/rules/report.ts';
import { useChecked, useKnown } from '../suggest/use-known.ts';

/** What a job for a finding is made from, as the draft was last checked; null until all of it is read. */
export function useMatter(draft: Draft, finding: Finding): Matter | null {
  const checked = useChecked(draft);
  const known = useKnown(checked ?? draft);
  return useMemo(() => {
    const pack = packById(draft.packId);
    if (checked === null || known === undefined || pack === null) return null;
    const { given, facts, figures } = known;
    const [last] = given.history ?? [];
    const lastPlan = last
      ? lastPlanOf(last, pack)
          .filter(({ kind }) => kind === 'plan')
          .map(({ text }) => text)
      : [];
    const ground = groundOf(checked.text, pack, given, facts);
    return { finding, ground, sources: { lastPlan, tasks: given.tasks ?? [] }, figures };
  }, [draft.packId, checked, known, finding]);
}

/** Whose names stay here, live; undefined until read. */
export function useNames({ text, titleField }: Draft): Stored<Names> | undefined {
  return useLiveQuery(() => stored(() => namesFor(text, titleField)), [text, titleField]);
}
