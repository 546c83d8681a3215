/** What a file is by its bytes: names deceive. */
export type Signature = 'zip' | 'ole' | 'pdf' | 'other';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

export function signatureOf(bytes: Uint8Array): Signature {
  if (standsAt(bytes, OLE, 0)) return 'ole';
  // PKzip, and no text that happens to begin with PK.
  if (standsAt(bytes, ZIP, 0) && (bytes[2] ?? 0) < 9) return 'zip';
  return holdsPdf(bytes) ? 'pdf' : 'other';
}

/** Whether a word stands somewhere in the bytes, in UTF-16: the old Office format names its streams so. */
export function holds(bytes: Uint8Array, word: string): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes(word);
}

/** Mail programs put lines before the mark of a PDF; readers look through the first kilobyte. */
function holdsPdf(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(bytes.length, 1024); at += 1) {
    if (standsAt(bytes, PDF, at)) return true;
  }
  return false;
}

function standsAt(bytes: Uint8Array, mark: readonly number[], start: number): boolean {
  return mark.every((byte, at) => bytes[start + at] === byte);
}
