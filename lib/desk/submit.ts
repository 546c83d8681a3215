/** From a text that was read to a submission that can be stored. */
import type { NewSubmission } from '../db/submissions.ts';
import type { Origin } from '../db/submission-schema.ts';
import { recognise } from './whose.ts';

/** A text and what is known of it besides its words. What is null is looked for in the text. */
export interface Given {
  readonly text: string;
  readonly origin: Origin;
  /** The path of its file, or the words of its row in a portal's list; empty for none. */
  readonly label: string;
  readonly sourceHash: string | null;
  readonly isRough: boolean;
  readonly author: string | null;
  readonly area: string | null;
  /** YYYY-MM. */
  readonly period: string | null;
  readonly title: string | null;
  readonly submittedAt: number | null;
}

export interface Batch {
  /** The month of those that state none, YYYY-MM. */
  readonly period: string;
  readonly packId: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Every text becomes one; whether it is there already, the store knows. */
export async function toSubmission(given: Given, batch: Batch): Promise<NewSubmission> {
  const { origin, isRough, sourceHash, submittedAt, label } = given;
  const text = given.text.replace(/\r\n?/g, '\n').trim();
  const said = recognise(text, label, new Date(batch.now));
  const author = bounded(given.author) ?? said.author;
  const [contentHash, key] = await Promise.all([hashOf(text), hashOf(`${author ?? ''}\n${text}`)]);
  return {
    text,
    row: {
      key,
      contentHash,
      sourceHash,
      period: given.period ?? said.period ?? batch.period,
      author,
      area: bounded(given.area) ?? said.area,
      signedBy: said.signature === author ? null : said.signature,
      title: titleOf(given.title, text),
      origin,
      packId: batch.packId,
      characters: text.replace(/\s/g, '').length,
      isRough,
      submittedAt,
      at: batch.now,
      state: 'waiting',
      isAside: false,
      digest: null,
    },
  };
}

const NAME_MAX = 80;
const TITLE_MAX = 200;

function bounded(name: string | null): string | null {
  const trimmed = name?.trim().slice(0, NAME_MAX) ?? '';
  return trimmed === '' ? null : trimmed;
}

function titleOf(given: string | null, text: string): string | null {
  const title = given?.trim() || (/\S[^\n]*/.exec(text)?.[0] ?? '').trim();
  return title === '' ? null : title.slice(0, TITLE_MAX);
}

/** SHA-256, hexadecimal. */
async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
