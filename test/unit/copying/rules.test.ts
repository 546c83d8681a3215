/** The two rules as the engine asks them: what is told, how severely, and what must never be said. */
import { readFileSync } from 'node:fs';
import { expect, test, describe } from 'vitest';
import { packById } from '../../../lib/packs/index.ts';
import { check, type CheckContext, type OtherSummary } from '../../../lib/rules/check.ts';
import { createMemo } from '../../../lib/text/paragraph.ts';

const pack = packById('tobacco');
if (!pack) throw new Error('no tobacco pack');
const tobacco = pack;
const read = (name: string): string => readFileSync(`test/corpus/${name}`, 'utf8');
const OCTOBER = read('04-copy-own-month.txt');
const SEPTEMBER = read('04-copy-own-month.history/2026-09.txt');
const BORROWED = read('05-colleague-paragraphs.txt');
const LENDER = read('05-colleague-paragraphs.colleagues/2026-10-石岸片区-方以南.txt');
const OTHER = read('01-nanpu-good.txt');

function summary(text: string, more: Partial<OtherSummary> = {}): OtherSummary {
  return { id: more.id ?? 'other', period: null, author: null, text, ...more };
}

function told(text: string, known: Partial<CheckContext>, period: string | null = '2026-10') {
  const given = { period, author: null, portal: null, ...known };
  return check(text, tobacco, given, createMemo())
    .findings.filter(({ rule }) => rule.startsWith('copying/'))
    .map(({ rule, severity, message, quote }) => ({ rule, severity, message, quote }));
}

describe('copying/own-history', () => {
  test('last month with other digits is an error, once, with the month and the share', () => {
    const history = [summary(SEPTEMBER, { period: '2026-09' })];
    expect(told(OCTOBER, { history })).toMatchObject([
      {
        rule: 'copying/own-history',
        severity: 'error',
        message: expect.stringMatching(/^这里和自己9月的总结几乎只有数字变了（全文9\d%相同）$/),
      },
    ]);
  });

  test('a month of another year is named with it, a month that is not known is not named', () => {
    const year = [summary(SEPTEMBER, { period: '2025-10' })];
    expect(told(OCTOBER, { history: year })[0]?.message).toContain('自己2025年10月的总结');
    expect(told(OCTOBER, { history: [summary(SEPTEMBER)] })[0]?.message).toContain('自己以前的');
  });

  test('the same month and later ones are drafts of this one', () => {
    for (const period of ['2026-10', '2026-11']) {
      expect(told(OCTOBER, { history: [summary(SEPTEMBER, { period })] })).toEqual([]);
    }
  });

  test('of two months that hold the same the likelier is told, each place once', () => {
    const history = [
      summary(SEPTEMBER, { id: 'a', period: '2026-08' }),
      summary(OCTOBER, { id: 'b', period: '2026-09' }),
    ];
    const found = told(OCTOBER, { history });
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toBe('这里和自己9月的总结一字未变（全文100%相同）');
  });

  test('duties that stay the same are a hint beside what was copied', () => {
    const duty =
      '本岗位职责是：走访客户、采集信息、培育品牌、维护终端和价格秩序，按时报送各类报表。';
    const matter = SEPTEMBER.split('\n')
      .filter((line) => line.length > 100)
      .join('\n');
    const own =
      '新开的两家便利店在车站出口，来买的多是赶车的人，要的是整包，我按车次表记了一周的客流，把订货从每周三挪到周五，周末没有再断过货。';
    const text = `10月工作总结\n${duty}\n${own}\n${matter}`;
    const found = told(text, { history: [summary(`9月工作总结\n${duty}\n${matter}`)] });
    expect(found.map(({ severity }) => severity)).toEqual(['hint', 'error']);
    expect(found[0]?.quote).toContain('岗位职责');
  });
});

describe('copying/colleague', () => {
  test('two parts of a colleague are a warning that tells neither who nor what he wrote', () => {
    const colleagues = [summary(LENDER, { author: '方以南', id: '方以南' })];
    const found = told(BORROWED, { colleagues });
    expect(found).toMatchObject([{ rule: 'copying/colleague', severity: 'warn' }]);
    const [{ message, quote } = { message: '', quote: '' }] = found;
    expect(message).toMatch(/^这里和另一份总结.+（全文\d\d%相同）$/);
    expect(message).not.toMatch(/方以南|石岸/);
    expect(BORROWED).toContain(quote);
  });

  test('an own text among those of others is left out', () => {
    expect(told(LENDER, { colleagues: [summary(`${LENDER}\n`)] })).toEqual([]);
    const mine = [summary(LENDER, { author: '温禾舟' })];
    expect(told(BORROWED, { colleagues: mine, author: '温禾舟' })).toEqual([]);
  });

  test('an unsigned text that is equal to another one is a copy', () => {
    const unsigned = LENDER.split('\n')
      .filter((line) => !line.includes('方以南'))
      .join('\n');
    expect(told(unsigned, { colleagues: [summary(unsigned)] })).toHaveLength(1);
  });

  test('among hundreds the one is found, and its own months do not hide it', () => {
    const others = Array.from({ length: 300 }, (_, at) =>
      summary(
        `10月工作总结\n${Array.from({ length: 8 }, (__, line) => `第${at}户的店主说，${String.fromCodePoint(...Array.from({ length: 40 }, (___, place) => 0x4e00 + ((at * 7_919 + line * 613 + place * 104_729) % 20_000)))}。`).join('\n')}`,
        { id: `o${at}`, author: `a${at}` },
      ),
    );
    const colleagues = [
      ...others,
      ...Array.from({ length: 12 }, (_, at) => summary(LENDER, { id: `l${at}`, author: '方' })),
    ];
    expect(told(BORROWED, { colleagues })).toHaveLength(1);
    expect(told(OTHER, { colleagues })).toEqual([]);
  });

  test('what more than twenty colleagues wrote is nobody’s', () => {
    const paragraph = LENDER.split('\n')
      .filter((line) => line.length > 100)
      .join('\n');
    const colleagues = Array.from({ length: 21 }, (_, at) =>
      summary(`${at}号片区10月工作总结\n${paragraph}`, { id: `c${at}`, author: `a${at}` }),
    );
    expect(told(`10月工作总结\n${paragraph}`, { colleagues })).toEqual([]);
    expect(told(`10月工作总结\n${paragraph}`, { colleagues: colleagues.slice(1) })).toHaveLength(1);
  });
});

test('nothing given, nothing told', () => {
  expect(told(OCTOBER, {})).toEqual([]);
  expect(told(OCTOBER, { history: [], colleagues: [] })).toEqual([]);
});

test('a keystroke gives what a fresh check gives', () => {
  const memo = createMemo();
  const history = [summary(SEPTEMBER, { period: '2026-09' })];
  const given = { period: '2026-10', author: null, portal: null, history };
  for (let at = 0; at < OCTOBER.length; at += 97) {
    const text = `${OCTOBER.slice(0, at)}第${at}次${OCTOBER.slice(at + 3)}`;
    expect(check(text, tobacco, given, memo)).toEqual(check(text, tobacco, given, createMemo()));
  }
});
