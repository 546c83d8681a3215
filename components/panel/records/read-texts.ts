import { filesOfInput } from '../../../lib/files/documents/chosen.ts';
import { readFiles } from '../../../lib/files/documents/client.ts';
import type { Outcome } from '../../../lib/files/documents/many.ts';
import { Refused, type FileProblem } from '../../../lib/files/problem.ts';

/** What the file chooser offers; .doc and .wps too, to be told what to do with them. */
export const ACCEPTED = '.docx,.pdf,.txt,.md,.zip,.doc,.wps';

/** A file as a text, or why it is none. */
export type TextOutcome = { readonly path: string } & (
  | { readonly ok: true; readonly text: string; readonly isRough: boolean }
  | { readonly ok: false; readonly problem: FileProblem }
);

/** The documents of chosen files one after the other, read in a worker; ends early by the signal. */
export async function* readTexts(
  files: readonly File[],
  signal: AbortSignal,
  onProgress: (share: number) => void,
): AsyncGenerator<TextOutcome, void> {
  try {
    for await (const outcome of readFiles(filesOfInput(files), { signal, onProgress }))
      yield* textOf(outcome);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    yield { path: '', ok: false, problem: error.problem };
  }
}

function* textOf(outcome: Outcome): Generator<TextOutcome, void> {
  const { path } = outcome;
  if (outcome.state === 'read') yield { path, ok: true, ...outcome.document };
  if (outcome.state === 'refused') yield { path, ok: false, problem: outcome.problem };
}
