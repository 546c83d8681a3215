/** Bytes as text, whatever Chinese Windows, Excel or a company system wrote them in. */

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** UTF-8 or UTF-16 by their marks or by their zero bytes, else UTF-8, else GB18030; null for no text. */
export function decode(bytes: Uint8Array): string | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return new TextDecoder(marked[0]).decode(bytes);
  for (const encoding of [unmarkedUtf16(bytes), 'utf-8', 'gb18030']) {
    const text = encoding && strictly(encoding, bytes);
    if (text !== null && !BINARY.test(text.slice(0, 4_000))) return text;
  }
  return null;
}

/** Control characters that no table holds. */
// oxlint-disable-next-line no-control-regex
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Digits, commas and line ends have a zero byte each in UTF-16: on odd places in LE, on even in BE. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 2_000);
  for (let at = 0; at < looked; at += 1)
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 !== 0 || Math.max(even, odd) < looked / 10) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
