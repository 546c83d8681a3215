/** Many documents, one after another and each by itself: what one of them holds or lacks stops no other. */
import { Refused, type FileProblem } from '../problem.ts';
import { breather } from '../table.ts';
import { readText, type TextFile, type TextReading } from './read.ts';
import { DELIVERY } from './limits.ts';
import { isDelivery, membersOf, tooLarge } from './zip.ts';

/** A file that is opened when its turn comes. */
export interface Source {
  /** Folders parted by /. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Where reading stands: the file's place in the list, and the document's in a zip file; both from 0. */
export interface Place {
  readonly file: number;
  readonly member: number;
}

export type Outcome = {
  readonly place: Place;
  /** A document in a zip file stands below it: 十月.zip/城关/张.docx. */
  readonly path: string;
  /** How much of the list is read with this document, 0 to 1. */
  readonly share: number;
  /** SHA-256 of the bytes, hexadecimal; null where they could not be had. */
  readonly hash: string | null;
} & (
  | { readonly state: 'read'; readonly document: TextFile }
  /** Its hash was known: not read again. */
  | { readonly state: 'known' }
  | { readonly state: 'refused'; readonly problem: FileProblem }
);

export interface ReadingMany extends TextReading {
  /** Hashes of documents that need not be read again. */
  readonly known?: ReadonlySet<string>;
  /** Where to go on; by default at the first file. */
  readonly from?: Place;
  readonly signal?: AbortSignal;
  /** Called before a document is opened. */
  readonly onStart?: (place: Place, path: string) => void;
}

/** In the order of the list. Ends early when the signal says so; never throws for what a file holds. */
export async function* readMany(
  sources: readonly Source[],
  reading: ReadingMany,
): AsyncGenerator<Outcome, void> {
  const { from = { file: 0, member: 0 }, signal, onStart } = reading;
  const pause = breather();
  for (let file = from.file; file < sources.length; file += 1) {
    const source = sources[file];
    if (source === undefined || signal?.aborted) return;
    const first = file === from.file ? from.member : 0;
    onStart?.({ file, member: first }, source.path);
    const documents = await open(source);
    for (let member = first; member < documents.length; member += 1) {
      const document = documents[member];
      if (document === undefined || signal?.aborted) return;
      const place = { file, member };
      const { path } = document;
      onStart?.(place, path);
      const share = (file + (member + 1) / documents.length) / sources.length;
      yield { place, path, share, ...(await readOne(document, reading)) };
      await pause();
    }
  }
}

interface Unread {
  readonly path: string;
  /** @throws Refused */
  readonly bytes: () => Uint8Array;
}

/** The documents of a file: itself, or what a zip file holds. */
async function open({ path, size, bytes }: Source): Promise<readonly Unread[]> {
  // A film in the folder must not be taken into memory first.
  if (size > DELIVERY.file) return [refusing(path, tooLarge())];
  let whole: Uint8Array;
  try {
    whole = await bytes();
  } catch {
    // The browser says only that it cannot be read: moved, deleted, on a disk that is gone.
    return [refusing(path, new Refused('unreadable'))];
  }
  try {
    if (!isDelivery(whole)) return [{ path, bytes: () => whole }];
    const members = membersOf(whole);
    if (members.length === 0) return [refusing(path, new Refused('empty'))];
    return members.map((member) => ({ ...member, path: `${path}/${member.path}` }));
  } catch (error) {
    if (error instanceof Refused) return [refusing(path, error)];
    throw error;
  }
}

function refusing(path: string, reason: Refused): Unread {
  return {
    path,
    bytes: () => {
      throw reason;
    },
  };
}

type Result =
  | { state: 'read'; hash: string; document: TextFile }
  | { state: 'known'; hash: string }
  | { state: 'refused'; hash: string | null; problem: FileProblem };

async function readOne({ path, bytes }: Unread, reading: ReadingMany): Promise<Result> {
  let hash: string | null = null;
  try {
    const whole = bytes();
    hash = await hashOf(whole);
    if (reading.known?.has(hash)) return { state: 'known', hash };
    const read = await readText({ name: path, bytes: whole }, reading);
    return read.ok
      ? { state: 'read', hash, document: read.value }
      : { state: 'refused', hash, problem: read.problem };
  } catch (error) {
    if (error instanceof Refused) return { state: 'refused', hash, problem: error.problem };
    // Three thousand documents do not stop for a fault of ours in one; it is shown at that one.
    const message = error instanceof Error ? error.message : String(error);
    return { state: 'refused', hash, problem: { kind: 'fault', detail: { message } } };
  }
}

/** SHA-256, hexadecimal. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
