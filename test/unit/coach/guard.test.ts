import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../../lib/coach/guard/anchor.ts';
import { guard } from '../../../lib/coach/guard/guard.ts';
import { isOnlyPraise } from '../../../lib/coach/guard/praise.ts';
import { slotsIn, withPlainSlots } from '../../../lib/coach/guard/slots.ts';
import { sourcesOf } from '../../../lib/coach/guard/sources.ts';
import type { Suggestion } from '../../../lib/coach/suggestion.ts';
import zhCN from '../../../lib/i18n/coach.zh-CN.json' with { type: 'json' };
import { guardOutcomes } from '../../accuracy/guard.ts';

const outcomes = guardOutcomes('test/corpus/guard', 'test/corpus');
const share = (pick: (kind: string, expect: string) => boolean): number => {
  const own = outcomes.filter(({ given }) => pick(given.kind, given.expect));
  return own.filter(({ isRight }) => isRight).length / own.length;
};

describe('labelled rewrites', () => {
  test('there are enough of them', () => {
    expect(outcomes.length).toBeGreaterThanOrEqual(150);
    expect(new Set(outcomes.map(({ file, given }) => `${file} ${given.id}`)).size).toBe(
      outcomes.length,
    );
  });

  test.each([
    'invented-number',
    'invented-date',
    'changed-unit',
    'invented-name',
    'invented-speech',
    'bad-slot',
  ])('every %s is blocked', (kind) => {
    expect(share((own, expected) => expected === 'blocked' && own === kind)).toBe(1);
  });

  test.each(['moved-number', 'lost-number', 'flipped-direction'])(
    'nearly every %s is blocked',
    (kind) => {
      expect(
        share((own, expected) => expected === 'blocked' && own === kind),
      ).toBeGreaterThanOrEqual(0.95);
    },
  );

  test('at most two in a hundred clean ones are blocked', () => {
    expect(share((_, expected) => expected === 'clean')).toBeGreaterThanOrEqual(0.98);
  });

  test('every block has its words', () => {
    const kinds = outcomes.flatMap(({ verdict }) =>
      verdict.state === 'blocked' ? verdict.blocks : [],
    );
    expect(kinds.filter(({ kind }) => !(kind in zhCN.guard))).toEqual([]);
  });
});

const DRAFT = '本月销售318.452箱，完成计划312箱的102.07%。\n走访了20户。\n走访了20户。';
const sources = sourcesOf({
  draft: DRAFT,
  period: '2026-10',
  figures: [],
  statements: [],
  brands: null,
  names: [],
});

function suggestion(more: Partial<Suggestion>): Suggestion {
  const quote = more.quote ?? '本月销售318.452箱，完成计划312箱的102.07%。';
  const start = DRAFT.indexOf(quote);
  return {
    ruleId: 'comparison/target',
    findingId: null,
    span: { start, end: start + quote.length },
    quote,
    action: 'replace',
    rewrite: quote,
    why: '',
    needs: [],
    source: 'rule',
    ...more,
  };
}

describe('one suggestion', () => {
  test('what passes tells where its numbers come from', () => {
    const rewrite = '本月销售318.452箱，完成计划312箱的102.07%，超出6.452箱。';
    const verdict = guard(suggestion({ rewrite }), sources);
    expect(verdict).toMatchObject({ state: 'passed' });
    expect(
      verdict.state === 'passed' &&
        verdict.origins.map(({ start, end, from, operation }) => [
          rewrite.slice(start, end),
          from,
          operation,
        ]),
    ).toEqual([
      ['318.452箱', 'draft', null],
      ['312箱', 'draft', null],
      ['102.07%', 'draft', null],
      ['6.452箱', 'derived', 'difference'],
    ]);
  });

  test('a block tells what and where', () => {
    const rewrite = '本月销售318.452箱，完成计划312箱的102.07%，拜访99户。';
    expect(guard(suggestion({ rewrite }), sources)).toMatchObject({
      state: 'blocked',
      blocks: [
        {
          key: 'guard.number-invented',
          details: { number: '99户' },
          span: { start: rewrite.indexOf('99户') },
        },
      ],
    });
  });

  test('a quote that does not stand at its span', () => {
    expect(guard(suggestion({ span: { start: 1, end: 3 } }), sources)).toMatchObject({
      blocks: [{ kind: 'quote-missing' }],
    });
  });

  test('nothing to write, nothing to ask', () => {
    expect(guard(suggestion({ rewrite: ' ' }), sources)).toMatchObject({
      blocks: [{ kind: 'empty' }],
    });
    expect(guard(suggestion({ action: 'ask', rewrite: '' }), sources)).toMatchObject({
      blocks: [{ kind: 'empty' }],
    });
    expect(
      guard(suggestion({ action: 'ask', rewrite: '', needs: ['为什么？'] }), sources),
    ).toMatchObject({ state: 'passed' });
  });

  test('numbers inside a token of the redaction count nothing', () => {
    const draft = '〔客户1〕缺货。';
    const own = sourcesOf({ ...sources, draft });
    const rewrite = '〔客户1〕缺货，请【待补充：负责人】跟进。';
    expect(
      guard(suggestion({ quote: draft, span: { start: 0, end: draft.length }, rewrite }), own),
    ).toMatchObject({ state: 'passed', origins: [] });
  });
});

describe('slots', () => {
  test.each([
    ['同比增长XX%', '同比增长【待补充：数值】%'],
    ['由[待补充：负责人]完成', '由【待补充：负责人】完成'],
    ['由（待补充）完成', '由【待补充：内容】完成'],
    ['增长___%', '增长【待补充：数值】%'],
    ['走访N户', '走访【待补充：数值】户'],
    ['【待补充:时间】', '【待补充：时间】'],
    ['某某超市订货', '某某超市订货'],
  ])('%s is written %s', (written, plain) => {
    expect(withPlainSlots(written)).toBe(plain);
  });

  test('are told with their names', () => {
    expect(slotsIn('在【待补充：时间】前')).toEqual([{ start: 1, end: 9, name: '时间' }]);
  });
});

describe('a quote is found again', () => {
  const text = '开头。本月走访了236户，（其中农村92户）全部到位。\n走访了20户。\n走访了20户。';
  test.each([
    ['exactly', '本月走访了236户', 'exact'],
    ['in other widths and blanks', '本月走访了 236 户,(其中农村 92户)', 'folded'],
    ['with a slip', '本月走防了236户，（其中农村92户）全部到位', 'near'],
  ])('%s', (_, quote, how) => {
    expect(anchorOf(text, quote)).toMatchObject({ kind: 'found', how });
  });

  test('not where it does not stand', () => {
    expect(anchorOf(text, '本月销量大幅增长，成绩突出，群众满意')).toEqual({ kind: 'missing' });
    expect(anchorOf(text, ' ')).toEqual({ kind: 'missing' });
  });

  test('of two by what it is near to', () => {
    expect(anchorOf(text, '走访了20户。')).toEqual({ kind: 'twice' });
    const second = text.lastIndexOf('走访了20户。');
    expect(anchorOf(text, '走访了20户。', { start: second, end: second + 3 })).toMatchObject({
      kind: 'found',
      span: { start: second },
    });
  });
});

test('a reply that only praises is not believed where the rules found something', () => {
  const findings = [{ severity: 'warn' }, { severity: 'error' }, { severity: 'warn' }] as const;
  expect(isOnlyPraise(['写得很好，无需修改。'], findings)).toBe(true);
  expect(isOnlyPraise([], findings)).toBe(true);
  expect(isOnlyPraise(['建议写清由谁完成。'], findings)).toBe(false);
  expect(isOnlyPraise([], findings.slice(1))).toBe(false);
});
