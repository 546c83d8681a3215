import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { readText, type TextFile } from '../files/documents/read.ts';
import { IN_NODE } from './reading.ts';
import { problemLine } from './words.ts';

/** A file that cannot be read, in the user's words. */
export class SourceError extends Error {}

export type Source = Pick<TextFile, 'text' | 'isRough'>;

/** The old formats are among them: left aside in silence they would look compared. */
const TEXTS = new Set(['.txt', '.md', '.markdown', '.docx', '.pdf', '.doc', '.wps']);

/** Whether a file's name promises a text; Word leaves ~$ files beside open ones. */
export function isText(file: string): boolean {
  return TEXTS.has(extname(file).toLowerCase()) && !basename(file).startsWith('~$');
}

/**
 * The text of a document or of standard input (-), byte order mark removed, line ends kept; empty for
 * a file without words. @throws SourceError
 */
export async function readSource(file: string): Promise<Source> {
  const bytes = readBytes(file);
  const read = await readText({ name: basename(file), bytes }, IN_NODE);
  if (read.ok) return read.value;
  if (read.problem.kind === 'empty') return { text: '', isRough: false };
  throw new SourceError(problemLine(read.problem));
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
