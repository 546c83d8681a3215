import { BREAK } from './characters.ts';

/**
 * Characters in a gram. In independent official Chinese 0.4 % of pairs of blocks share three 8-grams
 * by chance, and 1.4 % three 6-grams; with 12 a fifth of edited copies are no longer found.
 */
export const GRAM = 8;

const BASE = 0x9e3779b1;
/** BASE to the power of GRAM - 1, modulo 2^32: the weight of the symbol that leaves. */
const LEAVING = Array.from({ length: GRAM - 1 }).reduce<number>(
  (power) => Math.imul(power, BASE),
  1,
);

/** Symbols of one line of a normalized text: positions into its codes, half-open. */
export interface Line {
  readonly from: number;
  readonly to: number;
}

/** The lines of a normalized text that hold symbols. */
export function linesOf(codes: Uint32Array): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < codes.length;) {
    const to = lineEnd(codes, from);
    if (to > from) lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}

/** Where the line that begins there ends: the position of its BREAK, or the length. */
export function lineEnd(codes: Uint32Array, from: number): number {
  const end = codes.indexOf(BREAK, from);
  return end < 0 ? codes.length : end;
}

/** The hash of the 8-gram at each position of a line, 32 bits, evenly spread; none for a shorter line. */
export function gramHashes(codes: Uint32Array, { from, to }: Line): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, to - from - GRAM + 1));
  hashGrams(codes, from, to, hashes);
  return hashes;
}

/** The same into an array with room for them; how many there are. */
export function hashGrams(
  codes: Uint32Array,
  from: number,
  to: number,
  hashes: Uint32Array,
): number {
  const count = to - from - GRAM + 1;
  if (count <= 0) return 0;
  let rolling = 0;
  for (let at = from; at < from + GRAM; at += 1) {
    rolling = (Math.imul(rolling, BASE) + (codes[at] ?? 0)) | 0;
  }
  hashes[0] = spread(rolling);
  for (let index = 1; index < count; index += 1) {
    const rest = (rolling - Math.imul(codes[from + index - 1] ?? 0, LEAVING)) | 0;
    rolling = (Math.imul(rest, BASE) + (codes[from + index + GRAM - 1] ?? 0)) | 0;
    hashes[index] = spread(rolling);
  }
  return count;
}

/** The finalizer of MurmurHash3: neighbours of the rolling hash come out far apart. */
function spread(hash: number): number {
  let value = hash ^ (hash >>> 16);
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
