/** The jobs that a finding offers. */
import type { JobKind } from '../../coach/prompts/prompt.ts';
import { fillJob } from './fill.ts';
import type { Job, Matter, Names } from './job.ts';
import { meaningJob } from './meaning.ts';
import { rewriteJob } from './rewrite.ts';

/** A part that is not there is drafted, not rewritten. */
const FILLED = new Set(['form/missing-part', 'form/empty-part']);

/** The kinds for a finding, the likeliest first. At least one. */
export function jobKinds(matter: Matter): readonly JobKind[] {
  const isFilled = FILLED.has(matter.finding.rule) && makeJob('fill', matter, NOBODY, '') !== null;
  const first: JobKind = isFilled ? 'fill' : 'rewrite';
  return makeJob('meaning', matter, NOBODY, '') === null ? [first] : [first, 'meaning'];
}

const NOBODY: Names = { customers: [], authors: [] };

/** Null where a finding has no such job. nonce: letters and digits that no text holds by chance. */
export function makeJob(kind: JobKind, matter: Matter, names: Names, nonce: string): Job | null {
  switch (kind) {
    case 'rewrite':
      return rewriteJob(matter, names, nonce);
    case 'fill':
      return fillJob(matter, names, nonce);
    case 'meaning':
      return meaningJob(matter, names, nonce);
    // From a reviewer's decisions, not from a finding.
    case 'comment':
      return null;
  }
}
