import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { IN_NODE } from '../../../../lib/cli/reading.ts';
import { readMany, type Outcome, type Source } from '../../../../lib/files/documents/many.ts';
import { plainDocx } from '../../../setup/docx.ts';
import { locked, renamed } from '../../../setup/zip.ts';

const source = (path: string, bytes: Uint8Array): Source => ({
  path,
  size: bytes.length,
  bytes: () => Promise.resolve(bytes),
});

async function all(
  sources: readonly Source[],
  reading: Partial<Parameters<typeof readMany>[1]> = {},
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const one of readMany(sources, { ...IN_NODE, ...reading })) outcomes.push(one);
  return outcomes;
}

/** Path and text, or path and reason. */
const told = (outcomes: readonly Outcome[]): unknown =>
  outcomes.map((one) => [
    one.path,
    one.state === 'read' ? one.document.text : one.state === 'known' ? 'known' : one.problem.kind,
  ]);

const DOCX = plainDocx(['甲的总结']);

it('reads each in order, and stops at none', async () => {
  const gone: Source = {
    path: '丢了.docx',
    size: 1,
    bytes: () => Promise.reject(new Error('NotFound')),
  };
  const outcomes = await all([
    source('甲.docx', DOCX),
    source('旧.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
    gone,
    source('乙.txt', strToU8('乙的总结')),
  ]);
  expect(told(outcomes)).toEqual([
    ['甲.docx', '甲的总结'],
    ['旧.doc', 'doc'],
    ['丢了.docx', 'unreadable'],
    ['乙.txt', '乙的总结'],
  ]);
  expect(outcomes.map(({ share }) => share)).toEqual([0.25, 0.5, 0.75, 1]);
});

it('takes no film into memory', async () => {
  const bytes = vi.fn(() => Promise.resolve(DOCX));
  const film: Source = { path: '片.mp4', size: 3e9, bytes };
  expect(told(await all([film]))).toEqual([['片.mp4', 'too-large']]);
  expect(bytes).not.toHaveBeenCalled();
});

it('opens a file only when its turn comes', async () => {
  const bytes = vi.fn(() => Promise.resolve(DOCX));
  const outcomes = readMany(
    [source('甲.docx', DOCX), { path: '乙.docx', size: 1, bytes }],
    IN_NODE,
  );
  await outcomes.next();
  expect(bytes).not.toHaveBeenCalled();
  await outcomes.next();
  expect(bytes).toHaveBeenCalledOnce();
});

it('goes on where it stopped: by hash, and by place', async () => {
  const sources = [source('甲.docx', DOCX), source('乙.txt', strToU8('乙的总结'))];
  const [first] = await all(sources);
  const known = new Set([first?.hash ?? '']);
  expect(told(await all(sources, { known }))).toEqual([
    ['甲.docx', 'known'],
    ['乙.txt', '乙的总结'],
  ]);
  const from = { file: 1, member: 0 };
  expect(told(await all(sources, { from }))).toEqual([['乙.txt', '乙的总结']]);
});

it('ends at once when it is stopped', async () => {
  const stop = new AbortController();
  const read: string[] = [];
  const sources = ['1', '2', '3'].map((name) => source(name, DOCX));
  for await (const { path } of readMany(sources, { ...IN_NODE, signal: stop.signal })) {
    read.push(path);
    if (path === '2') stop.abort();
  }
  expect(read).toEqual(['1', '2']);
});

it('lets other work come between', async () => {
  const long = plainDocx(Array.from({ length: 200 }, (_, at) => `${at}、${'销售情况'.repeat(10)}`));
  let turns = 0;
  const beat = setInterval(() => (turns += 1), 1);
  await all(Array.from({ length: 40 }, (_, at) => source(`${at}`, long)));
  clearInterval(beat);
  expect(turns).toBeGreaterThan(3);
});

describe('a zip file', () => {
  const zip = (files: Record<string, Uint8Array>): readonly Source[] => [
    source('十月.zip', zipSync(files)),
  ];

  it('of folders in folders; what systems leave behind is left out', async () => {
    const files = zip({
      '城关/一组/甲.docx': DOCX,
      '城关/乙.txt': strToU8('乙的总结'),
      '__MACOSX/城关/._甲.docx': DOCX,
      '城关/~$甲.docx': DOCX,
      '.DS_Store': strToU8('x'),
    });
    expect(told(await all(files))).toEqual([
      ['十月.zip/城关/一组/甲.docx', '甲的总结'],
      ['十月.zip/城关/乙.txt', '乙的总结'],
    ]);
  });

  it('of Chinese Windows, its names in GB18030', async () => {
    const bytes = renamed(zipSync({ 'abcd.docx': DOCX }), 'abcd', [0xd7, 0xdc, 0xbd, 0xe1]);
    expect(told(await all([source('a.zip', bytes)]))).toEqual([['a.zip/总结.docx', '甲的总结']]);
  });

  it('of names that try to leave it', async () => {
    const files = zip({
      '../../etc/甲.docx': DOCX,
      '/根/乙.docx': DOCX,
      'C:\\x\\..\\丙.docx': DOCX,
    });
    expect(told(await all(files))).toEqual([
      ['十月.zip/etc/甲.docx', '甲的总结'],
      ['十月.zip/根/乙.docx', '甲的总结'],
      ['十月.zip/x/丙.docx', '甲的总结'],
    ]);
  });

  it('of which one document is locked, damaged or a zip file', async () => {
    const whole = zipSync({ '甲.docx': DOCX });
    expect(told(await all([source('a.zip', locked(whole))]))).toEqual([
      ['a.zip/甲.docx', 'locked'],
    ]);
    const damaged = zipSync({ '甲.docx': DOCX, '乙.txt': strToU8('乙的总结') }, { level: 0 });
    damaged[60] = (damaged[60] ?? 0) ^ 0xff;
    expect(told(await all([source('a.zip', damaged)]))).toEqual([
      ['a.zip/甲.docx', 'broken'],
      ['a.zip/乙.txt', '乙的总结'],
    ]);
    expect(told(await all(zip({ '内.zip': whole })))).toEqual([['十月.zip/内.zip', 'archive']]);
  });

  it('that is cut off or empty is refused as a whole', async () => {
    const cut = zipSync({ '甲.docx': DOCX }).slice(0, -30);
    expect(told(await all([source('a.zip', cut)]))).toEqual([['a.zip', 'broken']]);
    expect(told(await all(zip({ '.DS_Store': strToU8('x') })))).toEqual([['十月.zip', 'empty']]);
  });

  it('with a bomb in it gives the others', async () => {
    const files = zip({ 'a.txt': new Uint8Array(20 * 1024 * 1024), 'b.txt': strToU8('乙') });
    expect(told(await all(files))).toEqual([
      ['十月.zip/a.txt', 'bomb'],
      ['十月.zip/b.txt', '乙'],
    ]);
  });

  it('of too many documents is refused before one is read', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 6_001 }, (_, at) => [`${at}.txt`, new Uint8Array(0)]),
    );
    expect(told(await all(zip(many)))).toEqual([['十月.zip', 'too-many-files']]);
  });
});
