/** Reads documents in tests as the command line does. */
import { IN_NODE } from '../../lib/cli/reading.ts';
import type { FileProblemKind } from '../../lib/files/problem.ts';
import { readText, type TextFile } from '../../lib/files/documents/read.ts';

export async function textFile(bytes: Uint8Array, name = '总结'): Promise<TextFile> {
  const read = await readText({ name, bytes }, IN_NODE);
  if (!read.ok) throw new Error(`refused: ${read.problem.kind}`);
  return read.value;
}

export async function textOf(bytes: Uint8Array, name?: string): Promise<string> {
  return (await textFile(bytes, name)).text;
}

/** Why a file is refused; null for one that is read. */
export async function refusal(bytes: Uint8Array, name = '总结'): Promise<FileProblemKind | null> {
  const read = await readText({ name, bytes }, IN_NODE);
  return read.ok ? null : read.problem.kind;
}
