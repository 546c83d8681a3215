/** Zip files as other programs write them, made from those of fflate. */

/** Another name for a part, byte by byte: Chinese Windows writes GB18030 and says nothing about it. */
export function renamed(zip: Uint8Array, from: string, to: readonly number[]): Uint8Array {
  const bytes = zip.slice();
  const name = new TextEncoder().encode(from);
  if (name.length !== to.length) throw new Error('a name of another length');
  for (let at = 0; at < bytes.length; at += 1) {
    if (name.every((byte, index) => bytes[at + index] === byte)) bytes.set(to, at);
  }
  return bytes;
}

/** Marks every part as locked by a password. */
export function locked(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 10 < bytes.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
  }
  return bytes;
}
