import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sourcesOf } from '../../../lib/coach/guard/sources.ts';
import { propose, type Asked } from '../../../lib/coach/propose.ts';
import type { Proposal } from '../../../lib/coach/prompts/rewrite.ts';
import { createRedactor } from '../../../lib/coach/redact/redactor.ts';
import { startFaultServer, type FaultServer } from '../../setup/fault-server.ts';
import { allFaults } from '../../setup/refusals.ts';
import { NONCE, talk } from './peer.ts';

const DRAFT = '冯某食杂店电话13800138000，学校旁8户门口有摊贩。建议加强市场清理力度。';
const QUOTE = '建议加强市场清理力度。';

function asked(): Asked {
  const redactor = createRedactor({ customers: ['冯某食杂店', '惠民超市'], authors: [] });
  const redacted = redactor.redact(DRAFT);
  const start = DRAFT.indexOf(QUOTE);
  return {
    finding: { id: 'f1', rule: 'problem/vague-suggestion', start, end: DRAFT.length },
    draft: DRAFT,
    redacted,
    redactor,
    sources: sourcesOf({
      draft: redacted.text,
      period: '2026-10',
      figures: [],
      statements: [],
      brands: /利群/g,
      names: [],
    }),
    nonce: NONCE,
  };
}

function proposal(more: Partial<Proposal>): Proposal {
  return {
    ruleId: 'problem/vague-suggestion',
    quote: QUOTE,
    action: 'replace',
    rewrite: '由我在【待补充：日期】前先清理〔客户1〕门口。',
    why: '写清由谁做',
    needs: ['什么时候？'],
    ...more,
  };
}

const kindsOf = (given: Partial<Proposal>): string[] => {
  const [verdict] = propose([proposal(given)], asked());
  return verdict?.state === 'blocked' ? verdict.blocks.map(({ kind }) => kind) : ['passed'];
};

describe('a proposal becomes a suggestion for the draft as it stands', () => {
  test('its place and its names are the draft’s', () => {
    const [verdict] = propose([proposal({})], asked());
    expect(verdict).toMatchObject({
      state: 'passed',
      suggestion: {
        quote: QUOTE,
        span: { start: DRAFT.indexOf(QUOTE) },
        rewrite: '由我在【待补充：日期】前先清理冯某食杂店门口。',
        findingId: 'f1',
        source: 'llm',
      },
    });
  });

  test('an insertion stands behind the finding', () => {
    const [verdict] = propose(
      [proposal({ action: 'insert', quote: '', rewrite: '原因是【待补充：原因】。' })],
      asked(),
    );
    expect(verdict?.suggestion.span).toEqual({ start: DRAFT.length, end: DRAFT.length });
  });

  test('origins are offsets of what is shown', () => {
    const [verdict] = propose([proposal({ rewrite: '请〔客户1〕带学校旁8户先试。' })], asked());
    expect(
      verdict?.state === 'passed' &&
        verdict.origins.map(({ start, end }) => verdict.suggestion.rewrite.slice(start, end)),
    ).toEqual(['8户']);
  });

  test.each<[string, Partial<Proposal>, string]>([
    ['a quote of its own', { quote: '建议大力开展联合整治行动，确保市场秩序。' }, 'quote-missing'],
    ['a token that was never given out', { rewrite: '请〔客户9〕先试。' }, 'token-altered'],
    ['an altered token', { rewrite: '请〔顾客1〕先试。' }, 'token-altered'],
    ['another rule', { ruleId: 'form/title' }, 'rule-unknown'],
    ['the prompt’s own word', { why: `校验码${NONCE}` }, 'prompt-echoed'],
    ['digits of a phone', { rewrite: '由我在电话1380013联系。' }, 'number-invented'],
    ['an invented number', { rewrite: '由我走访37户。' }, 'number-invented'],
    ['an invented brand', { rewrite: '由我在利群上柜的8户先试。' }, 'name-invented'],
  ])('%s is blocked', (_, given, kind) => {
    expect(kindsOf(given)).toContain(kind);
  });
});

describe('what a server says and must not be believed', () => {
  let server: FaultServer;
  beforeAll(async () => {
    server = await startFaultServer(allFaults);
  });
  afterAll(() => server.close());

  test.each([
    ['good', 'passed'],
    ['invented-number', 'number-invented'],
    ['invented-brand', 'name-invented'],
    ['odd-token', 'token-altered'],
    ['echoes-prompt', 'prompt-echoed'],
  ])('%s: %s', async (model, kind) => {
    const { answer } = await talk(server.baseUrl, model);
    const items = answer.state === 'answered' ? answer.reply.items : [];
    const verdicts = propose(
      items.map((item) => ({
        ...item,
        rewrite: item.rewrite.replace('中“学”校旁8户😀店', '学校旁8户'),
      })),
      asked(),
    );
    expect(
      verdicts.flatMap((one) =>
        one.state === 'blocked' ? one.blocks.map((block) => block.kind) : ['passed'],
      ),
    ).toContain(kind);
  });

  test('all-praise: nothing proposed', async () => {
    const { answer } = await talk(server.baseUrl, 'all-praise');
    expect(answer.state === 'answered' && answer.reply.items).toEqual([]);
  });
});
