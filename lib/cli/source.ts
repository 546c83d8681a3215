import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { decode } from '../files/decode.ts';

/** A file that cannot be read, in the user's words. */
export class SourceError extends Error {}

const TEXT = new Set(['.txt', '.md', '.markdown', '']);

/** Whether a file's name promises a text that can be read. */
export function isReadable(file: string): boolean {
  const extension = extname(file).toLowerCase();
  return extension !== '' && TEXT.has(extension);
}

/** The text of a file or of standard input (-), byte order mark removed, line ends kept. @throws SourceError */
export function readSource(file: string): string {
  const extension = extname(file).toLowerCase();
  if (file !== '-' && !TEXT.has(extension)) {
    throw new SourceError(`还不能读 ${extension} 文件，请另存为 .txt 或 .md。`);
  }
  const text = decode(readBytes(file));
  if (text === null)
    throw new SourceError('不是文本，或编码认不出来；请另存为 UTF-8 编码的 .txt。');
  return text;
}

/** The bytes of a file or of standard input (-). @throws SourceError */
export function readBytes(file: string): Uint8Array {
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
