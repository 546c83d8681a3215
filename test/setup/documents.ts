/** Reads documents in tests with the character maps of the installed pdf.js. */
import { readFile } from 'node:fs/promises';
import type { FileProblemKind } from '../../lib/files/problem.ts';
import { readText, type TextFile, type TextReading } from '../../lib/files/documents/read.ts';

export const READING: TextReading = {
  characterMap: async (name) =>
    new Uint8Array(await readFile(`node_modules/pdfjs-dist/cmaps/${name}`)),
};

export async function textFile(bytes: Uint8Array, name = '总结'): Promise<TextFile> {
  const read = await readText({ name, bytes }, READING);
  if (!read.ok) throw new Error(`refused: ${read.problem.kind}`);
  return read.value;
}

export async function textOf(bytes: Uint8Array, name?: string): Promise<string> {
  return (await textFile(bytes, name)).text;
}

/** Why a file is refused; null for one that is read. */
export async function refusal(bytes: Uint8Array, name = '总结'): Promise<FileProblemKind | null> {
  const read = await readText({ name, bytes }, READING);
  return read.ok ? null : read.problem.kind;
}
