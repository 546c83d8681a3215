/** Submissions as they come in practice; a test names only what it is about. */
import type { Submission } from '../../../lib/db/submission-schema.ts';
import { toSubmission, type Batch, type Given } from '../../../lib/desk/submit.ts';
import { NOW } from '../db/samples.ts';

export const BATCH: Batch = { period: '2026-10', packId: 'tobacco', now: NOW };

export function given(over: Partial<Given> & { readonly text: string }): Given {
  return {
    origin: { from: 'pasted' },
    label: over.origin?.from === 'file' ? over.origin.path : '',
    sourceHash: null,
    isRough: false,
    author: null,
    area: null,
    period: null,
    title: null,
    submittedAt: null,
    ...over,
  };
}

export async function aSubmission(
  over: Partial<Given> & { readonly text: string },
): Promise<Submission> {
  return (await toSubmission(given(over), BATCH)).row;
}
