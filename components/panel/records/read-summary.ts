import { decode } from '../../../lib/files/decode.ts';
import type { Read } from '../../../lib/files/problem.ts';

/** What a file may be called to be offered in the file chooser. */
export const ACCEPTED = '.txt,.md';
/** Megabytes; no summary is larger. */
const LIMIT = 20;

/** A file as the text of one summary, or why it is none. */
export async function readSummary(file: File): Promise<Read<string>> {
  if (file.size > LIMIT * 1024 * 1024) return refused('too-large', { limit: LIMIT });
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null) return refused('broken');
  const text = decode(bytes)?.replace(/^\uFEFF/, '');
  return text === undefined ? refused('encoding') : { ok: true, value: text };
}

function refused(
  kind: 'too-large' | 'broken' | 'encoding',
  detail: Record<string, number> = {},
): Read<string> {
  return { ok: false, problem: { kind, detail } };
}
