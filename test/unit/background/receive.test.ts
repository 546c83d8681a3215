import { Dexie, type DBCore } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changePeriod, receiveDraft, type Desk } from '../../../lib/background/receive.ts';
import type { PageFrame } from '../../../lib/background/sender.ts';
import { database } from '../../../lib/db/database.ts';
import { dismissHere, dismissRule } from '../../../lib/db/dismissals.ts';
import { draftByKey, forgetPageLives, markLost } from '../../../lib/db/drafts.ts';
import { putIndicators } from '../../../lib/db/indicators.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import { snapshotsOf } from '../../../lib/db/snapshots.ts';
import type { Figure } from '../../../lib/evidence/indicators.ts';
import type { DraftChanged } from '../../../lib/message-schema.ts';
import type { Marks } from '../../../lib/messages.ts';
import type { Trouble } from '../../../lib/trouble.ts';
import { aFinding, aReport, emptyDatabase, NOW } from '../db/samples.ts';
import { indicators } from '../evidence/samples.ts';
import { engineHere } from './engine-here.ts';

const KEY = 'https://oa.example.cn/summary/edit#content';
const DAY = 24 * 60 * 60 * 1000;

let told: Trouble[];
let now: number;
let desk: Desk;

beforeEach(async () => {
  await emptyDatabase();
  told = [];
  now = NOW;
  desk = {
    engine: engineHere((text, _pack, { period }) =>
      aReport({ period, findings: [aFinding({ end: text.length, quote: text })] }),
    ),
    marksShown: async () => true,
    now: () => now,
    tell: async (trouble) => {
      told.push(trouble);
    },
  };
});

const edit = (given: Partial<DraftChanged> = {}): DraftChanged => ({
  field: { key: 'content', label: '工作总结内容', kind: 'textarea', count: 1 },
  text: '本月销售',
  revision: 1,
  hint: '',
  titleField: null,
  ...given,
});

const frame = (given: Partial<PageFrame> = {}): PageFrame => ({
  tabId: 7,
  frameId: 0,
  pageLife: 'first',
  origin: 'https://oa.example.cn',
  pathname: '/summary/edit',
  url: 'https://oa.example.cn/summary/edit',
  ...given,
});

const receive = (given?: Partial<DraftChanged>, from?: Partial<PageFrame>): Promise<Marks> =>
  receiveDraft(edit(given), frame(from), desk);

async function draft(): Promise<Draft> {
  const found = await draftByKey(KEY);
  if (found === null) throw new Error('no draft');
  return found;
}

it('stores the draft with its report and answers with the marks', async () => {
  const answer = await receive({ text: '本月销售', revision: 4 });
  expect(answer).toEqual({
    revision: 4,
    marks: [{ start: 0, end: 4, severity: 'warn', id: 'comparison/vertical 1' }],
  });
  expect(await draft()).toMatchObject({
    text: '本月销售',
    revision: 4,
    tabId: 7,
    present: true,
    checkedAt: NOW,
    report: { score: 88 },
  });
  expect(told).toEqual([{ storage: null, check: null }]);
});

it('marks no place without width, and nothing that was set aside', async () => {
  const findings = [
    aFinding({ id: 'gap', start: 2, end: 2, quote: '' }),
    aFinding({ id: 'here' }),
    aFinding({ id: 'rule', rule: 'form/title' }),
    aFinding({ id: 'left', rule: 'truth/exaggeration' }),
  ];
  desk = { ...desk, engine: engineHere(() => aReport({ findings })) };
  await dismissHere(KEY, aFinding({ id: 'here' }), NOW);
  await dismissRule('form/title', NOW);
  expect((await receive()).marks.map(({ id }) => id)).toEqual(['left']);
});

describe('revisions', () => {
  it('an older one of the same page life changes nothing and marks nothing', async () => {
    await receive({ text: '新', revision: 5 });
    expect(await receive({ text: '旧', revision: 4 })).toEqual({ revision: 4, marks: [] });
    expect(await draft()).toMatchObject({ text: '新', revision: 5 });
  });

  it('the same one again is taken: the page was asked to report', async () => {
    await receive({ revision: 5 });
    expect((await receive({ revision: 5 })).marks).toHaveLength(1);
  });

  it('start again with a new page life', async () => {
    await receive({ text: '旧', revision: 5 });
    await receive({ text: '新', revision: 1 }, { pageLife: 'second' });
    expect(await draft()).toMatchObject({ text: '新', revision: 1 });
  });

  it('start again after an update of the extension, in a page that lived on', async () => {
    await receive({ text: '旧', revision: 5 });
    await forgetPageLives();
    await receive({ text: '新', revision: 1 });
    expect(await draft()).toMatchObject({ text: '新', revision: 1 });
  });

  it('are not compared where the browser names no page life', async () => {
    await receive({ text: '旧', revision: 5 }, { pageLife: null });
    await receive({ text: '新', revision: 1 }, { pageLife: null });
    expect(await draft()).toMatchObject({ text: '新' });
  });
});

it('has a field that was lost present again when it reports', async () => {
  await receive();
  await markLost(7, 0);
  await receive({ revision: 2 });
  expect(await draft()).toMatchObject({ present: true });
});

it('says when the text changed last, not when it was last sent', async () => {
  await receive({ text: '一' });
  now += 1_000;
  await receive({ text: '一', revision: 2 });
  expect(await draft()).toMatchObject({ changedAt: NOW, savedAt: NOW + 1_000 });
});

it('keeps what a change is about to remove', async () => {
  await receive({ text: '本月销售卷烟' });
  now += 100;
  await receive({ text: '本月销售卷烟十八箱', revision: 2 });
  now += 100;
  await receive({ text: '', revision: 3 });
  expect((await snapshotsOf(KEY)).map(({ text }) => text)).toContain('本月销售卷烟十八箱');
});

it('checks against the indicators of its month and the months it is compared with', async () => {
  await putIndicators(
    indicators(
      '2026-10 城关 a 1 箱\n2025-10 城关 a 2 箱\n2026-09 城关 a 3 箱\n2026-01 城关 a 4 箱',
    ),
    NOW,
  );
  const given: (readonly Figure[] | undefined)[] = [];
  desk = {
    ...desk,
    engine: engineHere((_text, _pack, context) => {
      given.push(context.indicators);
      return aReport();
    }),
  };
  await receive();
  await changePeriod(KEY, '2026-01', desk);
  const values = given.map((figures) => figures?.map(({ value }) => value).toSorted());
  expect(values).toEqual([['1', '2', '3'], ['4']]);
});

describe('when checking throws', () => {
  beforeEach(() => {
    desk = {
      ...desk,
      engine: engineHere(() => {
        throw new RangeError('odd text');
      }),
    };
  });

  it('the text is stored, nothing is marked, and it is told', async () => {
    expect(await receive({ text: '打了很久的字' })).toEqual({ revision: 1, marks: [] });
    expect(await draft()).toMatchObject({ text: '打了很久的字', report: null });
    expect(told).toEqual([{ storage: null, check: { draftKey: KEY, message: 'odd text' } }]);
  });

  it('the last report stays', async () => {
    const broken = desk;
    desk = { ...desk, engine: engineHere(() => aReport({ score: 91 })) };
    await receive({ text: '一' });
    desk = broken;
    await receive({ text: '一二', revision: 2 });
    expect(await draft()).toMatchObject({ text: '一二', report: { score: 91 } });
  });
});

describe('when the disk is full', () => {
  /** Below Dexie, where the browser refuses. */
  const full = {
    stack: 'dbcore' as const,
    name: 'full disk',
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name) => ({
        ...core.table(name),
        mutate: () => Promise.reject(new Dexie.QuotaExceededError('no room')),
      }),
    }),
  };
  beforeEach(async () => {
    database.close();
    database.use(full);
    await database.open();
  });
  afterEach(async () => {
    database.close();
    database.unuse(full);
    await database.open();
  });

  it('the page still gets its marks, and the panel is told what to do', async () => {
    expect((await receive()).marks).toHaveLength(1);
    expect(await draftByKey(KEY)).toBeNull();
    expect(told).toMatchObject([{ storage: { kind: 'full', next: 'free-space' }, check: null }]);
  });
});

it('an engine that cannot be reached is told, and the text is stored', async () => {
  const unreachable = { report: null, failure: 'no document', storage: null };
  desk = { ...desk, engine: { wake: () => undefined, check: async () => unreachable } };
  expect(await receive({ text: '打了很久的字' })).toEqual({ revision: 1, marks: [] });
  expect(await draft()).toMatchObject({ text: '打了很久的字', report: null });
  expect(told).toEqual([{ storage: null, check: { draftKey: KEY, message: 'no document' } }]);
});

it('takes the trouble back when the next edit goes well', async () => {
  const sound = desk.engine;
  desk = {
    ...desk,
    engine: engineHere(() => {
      throw new Error('odd');
    }),
  };
  await receive();
  desk = { ...desk, engine: sound };
  await receive({ revision: 2 });
  expect(told.at(-1)).toEqual({ storage: null, check: null });
});

describe('the month', () => {
  it('is what the portal states, else by date', async () => {
    await receive({ hint: '2026年8月工作总结' });
    expect(await draft()).toMatchObject({ period: '2026-08', periodChosen: false });
    await receive({ hint: '', revision: 2 });
    expect(await draft()).toMatchObject({ period: '2026-10', report: { period: '2026-10' } });
  });

  it('is what the author picks, at once and for the next edits', async () => {
    await receive();
    await changePeriod(KEY, '2026-07', desk);
    expect(await draft()).toMatchObject({ period: '2026-07', report: { period: '2026-07' } });
    now += DAY;
    await receive({ text: '本月销售十八箱', revision: 2 });
    expect(await draft()).toMatchObject({ period: '2026-07', periodChosen: true });
  });

  it.each<[string, number, string]>([
    ['the portal states another month', DAY, '2026年11月工作总结'],
    ['the form was left alone for weeks', 21 * DAY, ''],
  ])('is found anew when %s', async (_, pause, hint) => {
    await receive();
    await changePeriod(KEY, '2026-07', desk);
    now += pause;
    await receive({ hint, revision: 2 });
    expect(await draft()).toMatchObject({ period: '2026-11', periodChosen: false });
  });

  it('of an unknown draft is nobody’s', async () => {
    await changePeriod('unknown', '2026-07', desk);
    expect(await draftByKey('unknown')).toBeNull();
    expect(told).toEqual([]);
  });
});
