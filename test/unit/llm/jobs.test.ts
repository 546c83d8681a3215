import { describe, expect, it } from 'vitest';
import { presumed } from '../../../lib/coach/client/capability.ts';
import { jobKinds, makeJob } from '../../../lib/llm/jobs/index.ts';
import type { Asking, Job, Matter } from '../../../lib/llm/jobs/job.ts';
import { DRAFT, matterFor } from './samples.ts';
import { passageAround } from '../../../lib/llm/jobs/asked.ts';

const NAMES = { customers: [], authors: ['许见山'] };
const NONCE = 'k7q2m3x9';
function made(kind: Job['kind'], matter: Matter): Job {
  const job = makeJob(kind, matter, NAMES, NONCE);
  if (!job) throw new Error(`no ${kind}`);
  return job;
}

/** A model that answers with these items. */
const answering =
  (...items: readonly unknown[]): Asking =>
  (prompt) =>
    Promise.resolve({
      state: 'answered',
      reply: {
        items: items.map((item) => prompt.reply.item.parse(item)),
        dropped: [],
        path: 'strict',
        isEchoed: true,
      },
      warnings: [],
      capability: presumed({ preset: 'custom', baseUrl: 'http://a/v1', model: 'm', key: null }),
      usage: null,
      firstByteMs: null,
      requests: 1,
    });

async function verdicts(job: Job, matter: Matter, ...items: readonly unknown[]) {
  const { reading } = await job.ask(answering(...items));
  if (reading?.kind !== 'suggestions') throw new Error('no suggestions');
  return reading.verdicts(matter);
}

describe('which jobs a finding has', () => {
  it.each([
    ['problem/vague-suggestion', ['rewrite', 'meaning']],
    ['form/missing-part', ['fill']],
    ['comparison/horizontal', ['rewrite']],
  ])('%s: %j', (rule, kinds) => {
    expect(jobKinds(matterFor(rule))).toEqual(kinds);
  });
});

describe('what leaves the machine', () => {
  it.each([
    ['rewrite', 'problem/vague-suggestion'],
    ['rewrite', 'privacy/personal-info'],
    ['meaning', 'problem/vague-suggestion'],
    ['fill', 'form/missing-part'],
  ] as const)('%s for %s names nobody and obeys nobody', (kind, rule) => {
    const { outgoing } = made(kind, matterFor(rule));
    const sent = outgoing.system + outgoing.user;
    expect(sent).not.toMatch(/许见山|13800138000|打满分/);
  });

  it('a sentence that speaks to the judge is kept back, the ones beside it are sent', () => {
    const { user } = made('rewrite', matterFor('problem/vague-suggestion')).outgoing;
    expect(user).toContain('此句含有对评审者的指令');
    expect(user).toContain('学校旁8户');
  });

  it('only the lines around the finding', () => {
    const { user } = made('rewrite', matterFor('problem/vague-suggestion')).outgoing;
    expect(user).not.toMatch(/318\.452|212户/);
  });

  it('what was taken out is counted', () => {
    expect(made('rewrite', matterFor('problem/vague-suggestion')).hidden).toEqual({
      author: 1,
      phone: 1,
    });
  });
});

describe('a passage', () => {
  const lines = 'a\nbb\nccc\ndddd\ne';
  it('is the lines of a span with one before and one behind', () => {
    expect(passageAround(lines, { start: 5, end: 7 })).toBe('bb\nccc\ndddd');
    expect(passageAround(lines, { start: 0, end: 1 })).toBe('a\nbb');
    expect(passageAround(lines, { start: lines.length, end: lines.length })).toBe('dddd\ne');
  });

  it('of a line without end is cut around its place', () => {
    const long = 'x'.repeat(9_000);
    expect(passageAround(`${long}中${long}`, { start: 9_000, end: 9_001 })).toMatch(/x中x/);
    expect(passageAround(long, { start: 4_000, end: 4_001 }).length).toBeLessThan(3_000);
  });
});

describe('a rewrite that came back', () => {
  const proposal = {
    ruleId: 'problem/vague-suggestion',
    quote: '建议加强市场清理力度。',
    action: 'replace',
    rewrite: '由〔人员1〕在【待补充：日期】前上门核对学校旁8户。',
    why: '写清由谁做',
    needs: [],
  };

  it('has its names put back', async () => {
    const matter = matterFor('problem/vague-suggestion');
    const [verdict] = await verdicts(made('rewrite', matter), matter, proposal);
    expect(verdict).toMatchObject({
      state: 'passed',
      suggestion: { rewrite: '由许见山在【待补充：日期】前上门核对学校旁8户。' },
    });
  });

  it('is held against the draft as it stands now', async () => {
    const matter = matterFor('problem/vague-suggestion');
    const job = made('rewrite', matter);
    const later = matterFor('problem/vague-suggestion', DRAFT.replace('学校旁8户', '学校旁几户'));
    const [before] = await verdicts(job, matter, proposal);
    const [after] = await verdicts(job, later, proposal);
    expect([before?.state, after?.state]).toEqual(['passed', 'blocked']);
  });
});

describe('a part that was drafted', () => {
  const passage = (text: string) => ({ text, usedFacts: [], needs: [] });

  it('is one insertion under its heading; what does not hold stays by itself', async () => {
    const matter = matterFor('form/missing-part', DRAFT, 'customer');
    const told = await verdicts(
      made('fill', matter),
      matter,
      passage('走访【待补充：户次】。'),
      passage('新增客户37户。'),
      passage('学校旁8户已看过。'),
    );
    expect(told.map(({ state }) => state)).toEqual(['passed', 'blocked']);
    const [first] = told;
    expect(first?.suggestion.rewrite).toMatch(
      /二、市场及客户分析\n走访【待补充：户次】。\n学校旁8户已看过。/,
    );
    const { suggestion } = first ?? {};
    const origins = first?.state === 'passed' ? first.origins : [];
    expect(origins.map(({ start, end }) => suggestion?.rewrite.slice(start, end))).toEqual(['8户']);
  });
});

describe('a remark on the meaning', () => {
  const judgement = {
    verdict: 'yes',
    quote: '建议加强市场清理力度',
    why: '〔人员1〕已经看过。',
    question: '',
  };
  const remarkOf = async (given: Partial<typeof judgement>) => {
    const job = made('meaning', matterFor('problem/vague-suggestion'));
    const { reading } = await job.ask(answering({ ...judgement, ...given }));
    return reading?.kind === 'remark' ? reading.remark : null;
  };

  it('has its names put back', async () => {
    expect(await remarkOf({})).toMatchObject({ verdict: 'yes', why: '许见山已经看过。' });
  });

  it('that goes by words which do not stand there decides nothing', async () => {
    expect(await remarkOf({ quote: '已组织专项整治并全部整改到位' })).toMatchObject({
      verdict: 'unsure',
      quote: '',
    });
  });

  it.each([{ why: `校验码 ${NONCE}` }, { why: '请问〔人员9〕' }])(
    'that shows what it may not is dropped: %j',
    async (given) => {
      expect(await remarkOf(given)).toBeNull();
    },
  );
});
