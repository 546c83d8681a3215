/** Files that were dropped, kept by the browser as handles, so that an import can go on after a restart. */
import type { ChosenFile } from '../files/documents/chosen.ts';

/** Call it within the drop event: a browser forgets the items after it. What it gives no handle for is left out. */
export async function handlesOfDrop({
  items,
}: Pick<DataTransfer, 'items'>): Promise<readonly FileSystemHandle[]> {
  const asked = Array.from(items, async (item: DroppedItem) => {
    try {
      return (await item.getAsFileSystemHandle?.()) ?? null;
    } catch {
      return null;
    }
  });
  return (await Promise.all(asked)).filter((handle) => handle !== null);
}

/** Call it in a click handler: the browser may have to ask. False where the user says no. */
export async function mayRead(handles: readonly unknown[]): Promise<boolean> {
  for (const handle of handles.filter(isHandle)) {
    // oxlint-disable-next-line no-await-in-loop
    if ((await handle.requestPermission?.({ mode: 'read' })) === 'denied') return false;
  }
  return handles.length > 0;
}

/** All files of them, folders and all; what is gone is left out. */
export async function filesOfHandles(handles: readonly unknown[]): Promise<readonly ChosenFile[]> {
  const found: ChosenFile[] = [];
  for (const handle of handles.filter(isHandle)) {
    // oxlint-disable-next-line no-await-in-loop
    await collect(handle, '', found, 0);
  }
  return found;
}

/** What these have in Chromium beside what TypeScript knows of them. */
type DroppedItem = DataTransferItem & {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
};
type Handle = FileSystemHandle & {
  requestPermission?(wanted: { mode: 'read' }): Promise<PermissionState>;
};

const DEPTH = 20;

async function collect(
  handle: FileSystemHandle,
  folder: string,
  found: ChosenFile[],
  depth: number,
): Promise<void> {
  const path = `${folder}${handle.name}`;
  try {
    if (handle instanceof FileSystemFileHandle) {
      found.push({ path, file: await handle.getFile() });
    } else if (handle instanceof FileSystemDirectoryHandle && depth < DEPTH) {
      for await (const child of handle.values()) {
        await collect(child, `${path}/`, found, depth + 1);
      }
    }
  } catch {
    // Moved or deleted since: those that are left are read.
  }
}

function isHandle(value: unknown): value is Handle {
  return value instanceof FileSystemHandle;
}
