/** Files that a user chose or dropped, folders and all; none is opened here. */
import { Refused } from '../problem.ts';
import { TEXT_LIMITS } from './limits.ts';
import { isLitter } from './litter.ts';

export interface ChosenFile {
  /** Folders parted by /, as far as the browser tells them. */
  readonly path: string;
  readonly file: File;
}

/** What an input holds, with webkitdirectory too. @throws Refused too-many-files */
export function filesOfInput(files: Iterable<File>): readonly ChosenFile[] {
  return inOrder(
    Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file })),
  );
}

/**
 * What was dropped. Call it within the event: a browser forgets the items after it. What cannot be
 * listed any more is left out. @throws Refused too-many-files
 */
export async function filesOfDrop({
  items,
}: Pick<DataTransfer, 'items'>): Promise<readonly ChosenFile[]> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry()).filter(
    (entry) => entry !== null,
  );
  const found: ChosenFile[] = [];
  const waiting = entries.map((entry) => ({ entry, depth: 0 }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { entry, depth } = next;
    const path = entry.fullPath.replace(/^\//, '') || entry.name;
    if (isLitter(path)) continue;
    if (isFile(entry)) found.push({ path, file: await fileOf(entry) });
    else if (isFolder(entry) && depth < TEXT_LIMITS.depth) {
      for (const child of await childrenOf(entry)) waiting.push({ entry: child, depth: depth + 1 });
    }
    guard(found.length + waiting.length);
  }
  return inOrder(found);
}

/** By path, numbers by their value: 2.docx before 10.docx. */
function inOrder(files: readonly ChosenFile[]): readonly ChosenFile[] {
  const kept = files.filter(({ path }) => !isLitter(path));
  guard(kept.length);
  const { compare } = new Intl.Collator('zh-CN', { numeric: true });
  return kept.toSorted((a, b) => compare(a.path, b.path));
}

function guard(count: number): void {
  const limit = TEXT_LIMITS.files;
  if (count > limit) throw new Refused('too-many-files', { limit });
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader gives a hundred at a time, and none when it has given all. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return children;
    children.push(...some);
    guard(children.length);
  }
}
