import { beforeEach, describe, expect, it } from 'vitest';
import { rememberColleagues } from '../../../lib/engine/library.ts';
import {
  colleagueKeys,
  countColleagues,
  putColleagues,
  removeColleagues,
  type ColleagueText,
} from '../../../lib/db/colleagues.ts';
import { storedIndex } from '../../../lib/db/copy-index.ts';
import { database } from '../../../lib/db/database.ts';
import { ownMonths, putOwnMonths, removeSummaries } from '../../../lib/db/summaries.ts';
import { openLibraryIndex, type LibraryWorker } from '../../../lib/library/client.ts';
import { openKeeper } from '../../../lib/library/keeper.ts';
import { serve, type FromLibrary, type ToLibrary } from '../../../lib/library/serve.ts';
import { emptyDatabase, NOW } from '../db/samples.ts';

beforeEach(emptyDatabase);

const FERRY =
  '渡口街上有便利店三十一户，节日期间游客不断，但货架还是按平日的品种摆，游客问的规格压在柜台下面。我连续三天守在渡口，记下游客问过的品种，帮店主把细支移到收银台正面。';
const MILL =
  '水泥厂改成三班倒以后，夜里来买烟的人多了，门口几家店的库存却还停在白班的水平，我陪店主把备货的时间往后挪了两个钟头。';

const by = (author: string | null, text: string, period = '2026-10'): ColleagueText => ({
  period,
  author,
  area: author === null ? null : '渡口片区',
  source: { from: 'file', name: `${author}.txt` },
  text,
});
const put = (...texts: ColleagueText[]): Promise<void> => putColleagues(texts, NOW);
const authors = async (): Promise<(string | null)[]> =>
  (await database.summaries.toArray()).map(({ author }) => author).toSorted();

describe('texts of others', () => {
  it('are kept apart from one’s own', async () => {
    await putOwnMonths([{ ...by(null, MILL), source: { from: 'pasted' } }], NOW);
    await put(by('方小山', FERRY));
    expect(await countColleagues()).toBe(1);
    expect((await ownMonths()).map(({ text }) => text)).toEqual([MILL]);
    await removeColleagues();
    expect(await countColleagues()).toBe(0);
    expect(await ownMonths()).toHaveLength(1);
  });

  it('are there once, however often they come', async () => {
    await put(by(null, FERRY), by(null, MILL));
    await put(by(null, FERRY));
    expect(await countColleagues()).toBe(2);
  });

  it('give way to a later version by the same author', async () => {
    await put(by('方小山', FERRY), by('闻一舟', MILL), by('方小山', FERRY, '2026-09'));
    await put(by('方小山', `${FERRY}补记一句。`));
    expect(await authors()).toEqual(['方小山', '方小山', '闻一舟']);
  });
});

describe('the copy index', () => {
  it('finds the source, is stored, and is opened again without reading the texts', async () => {
    await put(by('方小山', FERRY), by('闻一舟', MILL));
    const keeper = openKeeper();
    expect(await keeper.sync()).toBe(2);
    const [found] = keeper.query(`十月总结\n${FERRY}`);
    expect(found).toMatchObject({ author: '方小山' });
    expect((await storedIndex())?.ids.toSorted()).toEqual((await colleagueKeys()).toSorted());

    const again = openKeeper();
    await again.sync();
    expect(again.query(FERRY).map(({ id }) => id)).toEqual([found?.id]);
  });

  it('follows the table: what went is found no more, what came is', async () => {
    await put(by('方小山', FERRY));
    const keeper = openKeeper();
    await keeper.sync();
    await removeColleagues();
    await put(by('闻一舟', MILL));
    expect(await keeper.sync()).toBe(1);
    expect(keeper.query(FERRY)).toEqual([]);
    expect(keeper.query(MILL)).toHaveLength(1);
  });

  it('loses nothing when it ends in the middle of its work', async () => {
    await put(...Array.from({ length: 250 }, (_, at) => by(`作者${at}`, `${FERRY}第${at}篇。`)));
    await put(by('闻一舟', MILL));
    const dying = openKeeper();
    const end = new Error('the worker was stopped');
    await expect(
      dying.sync(() => {
        throw end;
      }),
    ).rejects.toBe(end);
    expect(await storedIndex()).toBeNull();
    const next = openKeeper();
    expect(await next.sync()).toBe(251);
    expect(next.query(MILL)).toHaveLength(1);
  });

  it('of an earlier version is looked through once', async () => {
    await put(by('方小山', FERRY));
    await openKeeper().sync();
    const contents = await database.index.get('contents');
    if (contents?.kind !== 'contents') throw new Error('no contents');
    await database.index.put({ name: 'contents', kind: 'contents', ids: contents.ids });
    await put(by('闻一舟', MILL));
    const keeper = openKeeper();
    expect(await keeper.sync()).toBe(2);
    expect(keeper.query(MILL)).toHaveLength(1);
    expect(await database.index.get('contents')).toMatchObject({ changes: 2 });
  });

  it('of two that are open knows what the other’s page stored', async () => {
    const [one, other] = [openKeeper(), openKeeper()];
    await Promise.all([one.sync(), other.sync()]);
    await put(by('方小山', FERRY));
    await Promise.all([one.sync(), other.sync()]);
    await put(by('闻一舟', MILL));
    expect(await other.sync()).toBe(2);
    expect(await one.sync()).toBe(2);
    for (const keeper of [one, other, openKeeper()]) {
      // oxlint-disable-next-line no-await-in-loop
      await keeper.sync();
      expect(keeper.query(MILL)).toHaveLength(1);
    }
  });

  it('is built anew from the texts when a stored piece is damaged', async () => {
    await put(by('方小山', FERRY));
    await openKeeper().sync();
    const broken = { name: 'x', kind: 'segment', bytes: new ArrayBuffer(64) } as const;
    await database.index.put(broken);
    const keeper = openKeeper();
    expect(await keeper.sync()).toBe(1);
    expect(keeper.query(FERRY)).toHaveLength(1);
  });
});

it('the background gives the likely sources only, the same ones as the same array', async () => {
  await put(by('方小山', FERRY), by('闻一舟', MILL));
  const colleagues = rememberColleagues();
  const found = await colleagues(FERRY);
  expect(found.map(({ text }) => text)).toEqual([FERRY]);
  expect(await colleagues(`${FERRY}再写一句。`)).toBe(found);
  await removeSummaries(await colleagueKeys());
  expect(await colleagues(FERRY)).toEqual([]);
});

describe('a worker that holds it', () => {
  /** A worker without a thread: what is posted arrives on the other side. */
  function pair(): LibraryWorker {
    const page: ((event: MessageEvent<FromLibrary>) => void)[] = [];
    const worker: ((event: { data: ToLibrary }) => void)[] = [];
    serve(
      {
        postMessage: (data) => page.forEach((hear) => hear({ data } as MessageEvent<FromLibrary>)),
        addEventListener: (_, hear) => worker.push(hear),
      },
      openKeeper(),
    );
    return {
      postMessage: (data: ToLibrary) => worker.forEach((hear) => hear({ data })),
      terminate: () => undefined,
      addEventListener: (type: string, hear: never) => {
        if (type === 'message') page.push(hear);
      },
    } as LibraryWorker;
  }

  it('takes the texts in, tells how far it is, and leaves the author’s own out of what it finds', async () => {
    await put(by('方小山', FERRY), by('闻一舟', `${FERRY}改了一句。`));
    const index = openLibraryIndex(pair());
    const progress: string[] = [];
    const [synced, found] = await Promise.all([
      index.sync((done, of) => progress.push(`${done}/${of}`)),
      index.query(FERRY, '方小山'),
    ]);
    expect(synced).toEqual({ ok: true, value: 2 });
    expect(progress).toEqual(['2/2']);
    expect(found).toMatchObject({ ok: true, value: [{ author: '闻一舟' }] });
  });

  it('says why when the database is shut', async () => {
    const index = openLibraryIndex(pair());
    database.close({ disableAutoOpen: true });
    expect(await index.sync()).toMatchObject({ ok: false, failure: { kind: 'closed' } });
    await database.open();
  });
});
