/** Where submissions come from, each as a stream of items. */
import type { ChosenFile } from '../files/documents/chosen.ts';
import { readFiles } from '../files/documents/client.ts';
import { Refused } from '../files/problem.ts';
import { instantIn, type SubmissionRow } from '../files/submissions.ts';
import type { Item } from './intake.ts';
import { merged } from './merged.ts';

/** So many files are worth a worker of their own; more workers than these wait for the disk. */
const FILES_EACH = 40;
const READERS = 3;

/** Documents, read in workers and given as they are ready. Those of a known hash are not read again. */
export async function* fromFiles(
  files: readonly ChosenFile[],
  known: ReadonlySet<string>,
  signal: AbortSignal,
  read: typeof readFiles = readFiles,
): AsyncGenerator<Item, void> {
  const readers = Math.max(1, Math.min(READERS, Math.floor(files.length / FILES_EACH)));
  const shares = Array.from({ length: readers }, () => 0);
  const parts = shares.map(async function* (_, at): AsyncGenerator<Part, void> {
    // Dealt out like cards: all parts are done at about the same time.
    const own = files.filter((__, place) => place % readers === at);
    for await (const item of documents(own, known, signal, read)) yield { at, item };
  });
  for await (const { at, item } of merged(parts)) {
    shares[at] = item.share;
    yield { ...item, share: shares.reduce((sum, share) => sum + share, 0) / readers };
  }
}

interface Part {
  /** Which reader. */
  readonly at: number;
  readonly item: Item;
}

async function* documents(
  files: readonly ChosenFile[],
  known: ReadonlySet<string>,
  signal: AbortSignal,
  read: typeof readFiles,
): AsyncGenerator<Item, void> {
  try {
    for await (const outcome of read(files, { known, signal })) {
      const { path: name, share } = outcome;
      if (outcome.state === 'known') yield { state: 'known', name, share };
      else if (outcome.state === 'refused') {
        yield { state: 'refused', name, share, problem: outcome.problem };
      } else {
        const { text, isRough } = outcome.document;
        const origin = { from: 'file', path: name.slice(-PATH_MAX) } as const;
        const given = { ...UNSAID, text, isRough, origin, label: name, sourceHash: outcome.hash };
        yield { state: 'text', name, share, given };
      }
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    yield { state: 'refused', name: '', share: 1, problem: error.problem };
  }
}

const PATH_MAX = 600;

/** What the text and its name have to tell. */
const UNSAID = {
  label: '',
  author: null,
  area: null,
  period: null,
  title: null,
  submittedAt: null,
  sourceHash: null,
  isRough: false,
} as const;

/** The rows of a table, a submission each. */
export async function* fromRows(
  path: string,
  rows: readonly SubmissionRow[],
): AsyncGenerator<Item, void> {
  for (const [at, { number, ...said }] of rows.entries()) {
    const origin = { from: 'table', path: path.slice(-PATH_MAX) || '?', row: number } as const;
    const given = { ...said, origin, label: '', sourceHash: null, isRough: false };
    yield { state: 'text', name: `${path}:${number}`, share: (at + 1) / rows.length, given };
  }
}

export async function* fromPasted(text: string): AsyncGenerator<Item, void> {
  yield {
    state: 'text',
    name: '',
    share: 1,
    given: { ...UNSAID, text, origin: { from: 'pasted' } },
  };
}

/** A page of a portal that was read. */
export interface ReadPage {
  readonly url: string;
  readonly title: string;
  readonly text: string;
}

/** `label` is the page's row in a list; empty where it was not opened from one. */
export function itemOfPage({ url, title, text }: ReadPage, label: string, share: number): Item {
  const origin = { from: 'page', url: url.slice(0, 2_000) } as const;
  const submittedAt = instantIn(label);
  const given = { ...UNSAID, text, title, origin, label, submittedAt };
  return { state: 'text', name: title || url, share, given };
}
