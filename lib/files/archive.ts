/**
 * The parts of a zip file, none unpacked before its directory has been weighed. Read as a stream with
 * fflate's synchronous inflater: its asynchronous one starts a blob worker, which the policy of an
 * extension page refuses, and then never answers (engines.md section 7).
 * Format: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 */
import { Inflate } from 'fflate';
import { decode } from './decode.ts';
import { Refused } from './problem.ts';
import { LIMITS } from './table.ts';

export interface Part {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  /** Where its own header starts. */
  readonly header: number;
  readonly isLocked: boolean;
}

export interface Archive {
  readonly bytes: Uint8Array;
  /** Of two parts of one name the later. */
  readonly parts: ReadonlyMap<string, Part>;
}

/** What the directory of an archive may say of it. */
export interface ArchiveLimits {
  readonly parts: number;
  /** Bytes that all parts together may say they unpack to. */
  readonly unpacked: number;
  /** How tight a large part may be packed; Infinity where most parts are never unpacked. */
  readonly ratio: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const COMMENT_MAX = 0xffff;
const ENCRYPTED = 1;
const UTF8 = 0x800;

/** A document that is a zip file inside: .xlsx, .docx. @throws Refused broken, locked, bomb */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits = LIMITS): Archive {
  const parts = readDirectory(bytes, limits);
  if (parts.some(({ isLocked }) => isLocked)) throw new Refused('locked');
  return { bytes, parts: new Map(parts.map((part) => [part.name.replace(/^\//, ''), part])) };
}

/** The directory of a zip file, names and all as it states them. @throws Refused broken, bomb */
export function readDirectory(bytes: Uint8Array, limits: ArchiveLimits): readonly Part[] {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts) throw new Refused('bomb');
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw new Refused('broken');
    const flags = view.getUint16(at + 8, true);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    parts.push({
      name: nameOf(bytes.subarray(at + 46, at + 46 + (name ?? 0)), (flags & UTF8) !== 0),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
      isLocked: (flags & ENCRYPTED) !== 0,
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  weigh(parts, bytes.length, limits);
  return parts;
}

/** Programs of Chinese Windows write GB18030 and say nothing; those of macOS write UTF-8 and say nothing. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  return (isUtf8 ? null : decode(bytes)) ?? new TextDecoder().decode(bytes);
}

/** Refuses what no honest program writes, by what the directory says: nothing has been unpacked yet. */
function weigh(parts: readonly Part[], fileSize: number, limits: ArchiveLimits): void {
  const packed = parts.reduce((sum, part) => sum + part.packedSize, 0);
  const unpacked = parts.reduce((sum, part) => sum + part.size, 0);
  // Parts that share their bytes are how a small file says it holds petabytes.
  if (packed > fileSize || unpacked > limits.unpacked) throw new Refused('bomb');
  if (parts.some((part) => isTight(part, limits.ratio))) throw new Refused('bomb');
}

function isTight({ size, packedSize }: Part, ratio: number): boolean {
  return size > LIMITS.packedPart && size > packedSize * ratio;
}

/** So many packed bytes at a time: unpacked they are at most a thousand times as many. */
const STEP = 16 * 1024;

export interface Piece {
  readonly bytes: Uint8Array;
  /** How much of the part has been read, 0 to 1. */
  readonly done: number;
}

/**
 * A part piece by piece. It stops as soon as more comes out than the directory said, so a part that
 * lies about its size costs one step. @throws Refused broken, bomb
 */
export function* unpack({ bytes }: Pick<Archive, 'bytes'>, part: Part): Generator<Piece> {
  if (isTight(part, LIMITS.ratio)) throw new Refused('bomb');
  const packed = packedBytes(bytes, part);
  let out: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => out.push(chunk));
  let [size, crc] = [0, CRC_START];
  for (let at = 0; at < packed.length; at += STEP) {
    const step = packed.subarray(at, at + STEP);
    if (part.method === 0) out.push(step);
    else push(inflate, step, at + STEP >= packed.length);
    for (const chunk of out) {
      size += chunk.length;
      if (size > part.size) throw new Refused('bomb');
      crc = crcOf(chunk, crc);
      yield { bytes: chunk, done: Math.min(1, (at + STEP) / packed.length) };
    }
    out = [];
  }
  if (size !== part.size || (crc ^ CRC_START) >>> 0 !== part.crc) throw new Refused('broken');
}

function packedBytes(bytes: Uint8Array, part: Part): Uint8Array {
  const view = viewOf(bytes);
  const { header, method, packedSize } = part;
  const isThere = header + 30 <= bytes.length && view.getUint32(header, true) === LOCAL;
  if (!isThere || (method !== 0 && method !== 8)) throw new Refused('broken');
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packedSize > bytes.length) throw new Refused('broken');
  return bytes.subarray(start, start + packedSize);
}

function push(inflate: Inflate, step: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(step, isLast);
  } catch {
    // fflate throws for data that is no deflate stream, and for one that is cut off.
    throw new Refused('broken');
  }
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - COMMENT_MAX); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Refused('broken');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const CRC_START = 0xffffffff;
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

/** CRC-32, carried on over pieces: a damaged digit must not pass as another digit. */
function crcOf(bytes: Uint8Array, start: number): number {
  let crc = start;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return crc >>> 0;
}
