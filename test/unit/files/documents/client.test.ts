import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { IN_NODE } from '../../../../lib/cli/reading.ts';
import {
  filesOfDrop,
  filesOfInput,
  type ChosenFile,
} from '../../../../lib/files/documents/chosen.ts';
import {
  readFiles,
  type ReadingFiles,
  type ReadingWorker,
} from '../../../../lib/files/documents/client.ts';
import { serve, type Port } from '../../../../lib/files/documents/serve.ts';
import { plainDocx } from '../../../setup/docx.ts';

const chosen = (path: string, bytes: Uint8Array): ChosenFile => ({
  path,
  file: new File([new Uint8Array(bytes)], path),
});
const FILES = ['甲', '乙', '丙'].map((name) =>
  chosen(`${name}.docx`, plainDocx([`${name}的总结`])),
);

/** A worker in the same thread. It falls silent, or breaks, before it says anything of the documents named. */
function worker(trouble: { readonly silentAt?: string; readonly brokenAt?: string } = {}) {
  const ended: string[] = [];
  const startWorker = (): ReadingWorker => {
    const toWorker = new EventTarget();
    const toPage = new EventTarget();
    let isStuck = false;
    const port: Port = {
      addEventListener: (type, listener) =>
        toWorker.addEventListener(type, (event) => {
          if (event instanceof MessageEvent) listener(event);
        }),
      postMessage: (data) => {
        if (isStuck) return;
        toPage.dispatchEvent(new MessageEvent('message', { data }));
        if (data.type !== 'opening') return;
        isStuck = data.path === trouble.silentAt || data.path === trouble.brokenAt;
        if (data.path === trouble.brokenAt) {
          toPage.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
        }
      },
    };
    serve(port, IN_NODE);
    return {
      postMessage: (data: unknown) =>
        void toWorker.dispatchEvent(new MessageEvent('message', { data })),
      terminate: () => void ended.push('ended'),
      addEventListener: toPage.addEventListener.bind(toPage),
    };
  };
  return { startWorker, ended };
}

async function told(files: readonly ChosenFile[], reading: ReadingFiles): Promise<unknown> {
  const lines: string[] = [];
  for await (const one of readFiles(files, reading)) {
    const what =
      one.state === 'read' ? one.document.text : one.state === 'known' ? 'known' : one.problem.kind;
    lines.push(`${one.path} ${what}`);
  }
  return lines;
}

it('reads all in one worker, says how far it is, and ends the worker', async () => {
  const { startWorker, ended } = worker();
  const shares: number[] = [];
  const onProgress = (share: number): void => void shares.push(share);
  expect(await told(FILES, { startWorker, onProgress })).toEqual([
    '甲.docx 甲的总结',
    '乙.docx 乙的总结',
    '丙.docx 丙的总结',
  ]);
  expect(shares).toEqual([1 / 3, 2 / 3, 1]);
  expect(ended).toHaveLength(1);
});

describe('a document that', () => {
  it('never ends is given up, and the next one read', async () => {
    const { startWorker, ended } = worker({ silentAt: '乙.docx' });
    expect(await told(FILES, { startWorker, patience: 50 })).toEqual([
      '甲.docx 甲的总结',
      '乙.docx too-slow',
      '丙.docx 丙的总结',
    ]);
    expect(ended).toHaveLength(2);
  });

  it('breaks the worker is a fault of ours, and the next one read', async () => {
    const { startWorker } = worker({ brokenAt: '乙.docx' });
    expect(await told(FILES, { startWorker })).toEqual([
      '甲.docx 甲的总结',
      '乙.docx fault',
      '丙.docx 丙的总结',
    ]);
  });

  it('never ends in a zip file leaves the others of it', async () => {
    const zip = zipSync({ '1.txt': strToU8('一'), '2.txt': strToU8('二'), '3.txt': strToU8('三') });
    const { startWorker } = worker({ silentAt: 'a.zip/2.txt' });
    expect(await told([chosen('a.zip', zip)], { startWorker, patience: 50 })).toEqual([
      'a.zip/1.txt 一',
      'a.zip/2.txt too-slow',
      'a.zip/3.txt 三',
    ]);
  });
});

it('what is known is not read again; a stop ends it at once', async () => {
  const { startWorker, ended } = worker();
  const first = await readFiles(FILES.slice(0, 1), { startWorker }).next();
  const known = new Set([first.value?.hash ?? '']);
  expect(await told(FILES.slice(0, 1), { startWorker, known })).toEqual(['甲.docx known']);
  const stop = new AbortController();
  const onProgress = (): void => stop.abort();
  expect(await told(FILES, { startWorker, onProgress, signal: stop.signal })).toHaveLength(1);
  expect(ended).toHaveLength(2);
});

describe('what was chosen', () => {
  it('comes in the order of its numbers, without what systems leave behind', () => {
    const files = ['10.docx', '2.docx', '~$2.docx', '.DS_Store'].map((name) => new File([], name));
    expect(filesOfInput(files).map(({ path }) => path)).toEqual(['2.docx', '10.docx']);
  });

  it('is found in dropped folders, more than a reader gives at once', async () => {
    const items = [
      { webkitGetAsEntry: () => folder('/十月', 250) },
      { webkitGetAsEntry: () => null },
    ];
    const found = await filesOfDrop({ items: items as unknown as DataTransferItemList });
    expect(found).toHaveLength(250);
    expect(found[9]?.path).toBe('十月/9.docx');
  });

  it('is refused when it is far too much', () => {
    const files = Array.from({ length: 6_001 }, (_, at) => new File([], `${at}.txt`));
    expect(() => filesOfInput(files)).toThrow('too-many-files');
  });
});

/** A dropped folder with so many documents, of which a reader gives a hundred at a time. */
function folder(path: string, count: number): FileSystemDirectoryEntry {
  const children = Array.from({ length: count }, (_, at) => ({
    isFile: true,
    isDirectory: false,
    name: `${at}.docx`,
    fullPath: `${path}/${at}.docx`,
    file: (done: (file: File) => void) => done(new File([], `${at}.docx`)),
  }));
  const createReader = () => ({
    readEntries: (done: (some: unknown[]) => void) => done(children.splice(0, 100)),
  });
  return {
    isFile: false,
    isDirectory: true,
    name: path.slice(1),
    fullPath: path,
    createReader,
  } as unknown as FileSystemDirectoryEntry;
}
