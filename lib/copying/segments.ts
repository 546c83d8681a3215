import type { WrittenShelf } from './shelf.ts';
import { bitsFor, MOST_BITS, type Table } from './table.ts';

/** A piece of the index to be stored; its name stands for its bytes for ever. */
export interface Segment {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** Why stored buffers are no index, in the user's words. */
export interface BrokenIndex {
  readonly kind: 'missing' | 'damaged' | 'version';
  readonly reason: string;
}

export interface StoredIndex {
  readonly shelf: WrittenShelf;
  readonly tables: readonly Table[];
}

/** IndexedDB writes and reads values of this size well. */
const MOST_BYTES = 4 << 20;

/**
 * Header of eight Uint32 in the machine's byte order: magic, version, kind, table, part, payload bytes,
 * checksum of all but itself, zero. The payload follows, padded to whole words.
 */
const HEADER = 8;
const MAGIC = 0x59504f43;
/** 2: four times the buckets. */
const VERSION = 2;
const KIND = { shelf: 0, offsets: 1, entries: 2 } as const;
const CHECKSUM = 6;

/** What the shelf segment says besides the documents: which tables there are. */
interface Contents extends WrittenShelf {
  readonly tables: readonly { readonly first: number; readonly count: number; length: number }[];
}

export function writeSegments(shelf: WrittenShelf, tables: readonly Table[]): Segment[] {
  const contents: Contents = {
    ...shelf,
    tables: tables.map(({ first, count, entries }) => ({ first, count, length: entries.length })),
  };
  const text = new TextEncoder().encode(JSON.stringify(contents));
  return [
    ...segmentsOf(KIND.shelf, 0, text),
    ...tables.flatMap(({ first, offsets, entries }) => [
      ...segmentsOf(KIND.offsets, first, bytesOf(offsets)),
      ...segmentsOf(KIND.entries, first, bytesOf(entries)),
    ]),
  ];
}

function segmentsOf(kind: number, table: number, payload: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  for (let part = 0; part === 0 || part * MOST_BYTES < payload.length; part += 1) {
    const piece = payload.subarray(part * MOST_BYTES, (part + 1) * MOST_BYTES);
    const bytes = new ArrayBuffer(4 * HEADER + Math.ceil(piece.length / 4) * 4);
    const words = new Uint32Array(bytes);
    new Uint8Array(bytes, 4 * HEADER).set(piece);
    words.set([MAGIC, VERSION, kind, table, part, piece.length]);
    const sum = checksum(words);
    words[CHECKSUM] = sum;
    const name = [kind, table, part, sum].map((number) => number.toString(36)).join('-');
    segments.push({ name, bytes });
  }
  return segments;
}

/** Takes buffers in any order; everything that was written must be there, and nothing else of one table. */
export function readSegments(buffers: readonly ArrayBuffer[]): StoredIndex | BrokenIndex {
  const pieces = new Map<string, Uint8Array>();
  for (const buffer of buffers) {
    const fault = faultOf(buffer);
    if (fault) return fault;
    const [, , kind = 0, table = 0, part = 0, length = 0] = new Uint32Array(buffer, 0, HEADER);
    pieces.set(`${kind}-${table}-${part}`, new Uint8Array(buffer, 4 * HEADER, length));
  }
  const written = joined(pieces, KIND.shelf, 0);
  if (!written) return MISSING;
  const contents = contentsOf(written);
  if (!contents) return DAMAGED;
  const tables: Table[] = [];
  for (const { first, count, length } of contents.tables) {
    const bits = bitsFor(count);
    const offsets = joined(pieces, KIND.offsets, first);
    const entries = joined(pieces, KIND.entries, first);
    if (bits > MOST_BITS || offsets?.length !== 4 * ((1 << bits) + 1)) return MISSING;
    if (entries?.length !== 4 * length) return MISSING;
    tables.push({ first, count, bits, offsets: wordsOf(offsets), entries: wordsOf(entries) });
  }
  return { shelf: contents, tables };
}

const MISSING: BrokenIndex = { kind: 'missing', reason: '查重索引缺了一块，需要重建。' };
const DAMAGED: BrokenIndex = { kind: 'damaged', reason: '查重索引有一块损坏，需要重建。' };
const OTHER_VERSION: BrokenIndex = {
  kind: 'version',
  reason: '查重索引是另一个版本写的，需要重建。',
};

function faultOf(buffer: ArrayBuffer): BrokenIndex | null {
  if (buffer.byteLength < 4 * HEADER || buffer.byteLength % 4 !== 0) return DAMAGED;
  const words = new Uint32Array(buffer);
  const [magic, version, , , , length = 0] = words;
  if (magic !== MAGIC) return DAMAGED;
  if (version !== VERSION) return OTHER_VERSION;
  if (Math.ceil(length / 4) * 4 !== buffer.byteLength - 4 * HEADER) return DAMAGED;
  return words[CHECKSUM] === checksum(words) ? null : DAMAGED;
}

/** All parts of one payload; null when there is none. */
function joined(
  pieces: ReadonlyMap<string, Uint8Array>,
  kind: number,
  table: number,
): Uint8Array | null {
  const parts: Uint8Array[] = [];
  for (;;) {
    const part = pieces.get(`${kind}-${table}-${parts.length}`);
    if (!part) break;
    parts.push(part);
  }
  if (parts.length === 0) return null;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What passed its checksum was written by us; it is read as it was written. */
function contentsOf(bytes: Uint8Array): Contents | null {
  try {
    const read: Contents = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(read.ids) && Array.isArray(read.tables) ? read : null;
  } catch {
    return null;
  }
}

/** FNV-1a by words, the checksum's own left out: each step is reversible, so one wrong word always shows. */
function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) {
    if (at !== CHECKSUM) sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193);
  }
  return sum >>> 0;
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}
