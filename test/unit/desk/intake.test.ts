import { beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '../../../lib/db/database.ts';
import { submissionsOf } from '../../../lib/db/submissions.ts';
import { takeIn, type Item } from '../../../lib/desk/intake.ts';
import { fromFiles, fromRows } from '../../../lib/desk/sources.ts';
import type { Outcome } from '../../../lib/files/documents/many.ts';
import { emptyDatabase } from '../db/samples.ts';
import { BATCH, given } from './samples.ts';

beforeEach(emptyDatabase);

function text(name: string, words: string, author: string | null = null): Item {
  const origin = { from: 'file', path: name } as const;
  return { state: 'text', name, share: 0.5, given: given({ text: words, author, origin }) };
}

async function* stream(items: readonly Item[]): AsyncGenerator<Item, void> {
  yield* items;
}

const take = (items: readonly Item[]) => takeIn(stream(items), BATCH, () => undefined);

const A = '柳溪片区10月工作总结\n本月走访392户次。';
const B = '桐桥片区10月工作总结\n本月走访118户次。';

describe('texts come in', () => {
  it('each once, with what could not be read and why', async () => {
    const tally = await take([
      text('a.txt', A),
      text('空.txt', ' \n '),
      { state: 'refused', name: '坏.docx', share: 1, problem: { kind: 'broken', detail: {} } },
      text('a 副本.txt', `${A}\r\n`),
      text('b.txt', B),
    ]);
    expect(tally).toEqual({
      added: { '2026-10': 2 },
      count: 2,
      same: ['a 副本.txt'],
      refused: [
        { name: '空.txt', problem: { kind: 'blank', detail: {} } },
        { name: '坏.docx', problem: { kind: 'broken', detail: {} } },
      ],
      failure: null,
      share: 1,
    });
    expect(await database.submissionTexts.count()).toBe(2);
  });

  it('the same import again brings nothing new', async () => {
    await take([text('a.txt', A), text('b.txt', B)]);
    const again = await take([text('a.txt', A), text('b.txt', B)]);
    expect([again.count, again.same]).toEqual([0, ['a.txt', 'b.txt']]);
  });

  it('the same text from two persons is two submissions: one of them is a copy', async () => {
    const tally = await take([text('1', A, '方禾'), text('2', A, '祁远'), text('3', A, '方禾')]);
    expect([tally.count, tally.same]).toEqual([2, ['3']]);
  });

  it('a full disk ends it: what is stored stays, the rest is not lost silently', async () => {
    const many = Array.from({ length: 150 }, (_, at) => text(`${at}.txt`, `${A}第${at}份`));
    const add = database.submissionTexts.bulkAdd.bind(database.submissionTexts);
    const spy = vi.spyOn(database.submissionTexts, 'bulkAdd');
    spy.mockImplementationOnce(add).mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const tally = await take(many);
    spy.mockRestore();
    expect([tally.count, tally.failure?.kind]).toEqual([100, 'full']);
    expect(await submissionsOf('2026-10')).toHaveLength(100);
    expect(await database.submissionTexts.count()).toBe(100);
    const later = await take(many);
    expect([later.count, later.same.length, later.failure]).toEqual([50, 100, null]);
  });

  it('a source that breaks off loses nothing of what it gave', async () => {
    async function* broken(): AsyncGenerator<Item, void> {
      yield text('a.txt', A);
      throw new Error('the tab was closed');
    }
    const tally = await takeIn(broken(), BATCH, () => undefined);
    expect(tally).toMatchObject({ count: 1, failure: { message: 'the tab was closed' } });
    expect(await submissionsOf('2026-10')).toHaveLength(1);
  });

  it('months that texts state are theirs, whatever the month of the batch', async () => {
    const tally = await take([
      text('9月.txt', '2026年9月工作总结\n走访。'),
      text('x.txt', '走访。'),
    ]);
    expect(tally.added).toEqual({ '2026-09': 1, '2026-10': 1 });
  });
});

describe('files', () => {
  async function* reading(
    files: readonly { readonly path: string }[],
  ): AsyncGenerator<Outcome, void> {
    for (const [at, { path }] of files.entries()) {
      const place = { file: at, member: 0 };
      const share = (at + 1) / files.length;
      const document = { kind: 'text', text: `第${path}份`, isRough: false } as const;
      yield { place, path, share, hash: 'a'.repeat(64), state: 'read', document };
    }
  }

  it('many are dealt out to several readers, and each comes once', async () => {
    const files = Array.from({ length: 130 }, (_, at) => ({
      path: `${at}.txt`,
      file: new File([], `${at}.txt`),
    }));
    const signal = new AbortController().signal;
    const names: string[] = [];
    let last = 0;
    for await (const item of fromFiles(files, new Set(), signal, reading)) {
      names.push(item.name);
      expect(item.share).toBeGreaterThanOrEqual(last);
      last = item.share;
    }
    expect(new Set(names).size).toBe(130);
    expect(names).toHaveLength(130);
    expect(last).toBeCloseTo(1);
  });
});

it('rows of a table come in with what the table says of them', async () => {
  const row = {
    number: 2,
    text: A,
    author: '方禾',
    area: '柳溪片区',
    period: '2026-10',
    title: '总结',
    submittedAt: new Date(2026, 10, 3, 9, 0).getTime(),
  };
  await takeIn(fromRows('日志.xlsx', [row]), BATCH, () => undefined);
  expect(await submissionsOf('2026-10')).toMatchObject([
    {
      author: '方禾',
      submittedAt: row.submittedAt,
      origin: { from: 'table', path: '日志.xlsx', row: 2 },
    },
  ]);
});
