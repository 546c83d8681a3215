import { readFileSync } from 'node:fs';
import { extname } from 'node:path';

/** A file that cannot be read, in the user's words. */
export class SourceError extends Error {}

const TEXT = new Set(['.txt', '.md', '.markdown', '']);
const UNICODE_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The text of a file or of standard input (-), byte order mark removed, line ends kept. @throws SourceError */
export function readSource(file: string): string {
  const extension = extname(file).toLowerCase();
  if (file !== '-' && !TEXT.has(extension)) {
    throw new SourceError(`还不能读 ${extension} 文件，请另存为 .txt 或 .md。`);
  }
  return decode(readBytes(file));
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason: Record<string, string> = {
      ENOENT: '没有这个文件',
      EACCES: '没有权限读取',
      EISDIR: '这是文件夹，不是文件',
    };
    throw new SourceError(`${reason[code] ?? '读取失败'}。`, { cause: error });
  }
}

/** UTF-8 or UTF-16 by their marks, else UTF-8, else the GB18030 of Chinese Windows. */
function decode(bytes: Uint8Array): string {
  const marked = UNICODE_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return new TextDecoder(marked[0]).decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // Not this encoding: try the next.
    }
  }
  throw new SourceError('不是文本，或编码认不出来；请另存为 UTF-8 编码的 .txt。');
}
