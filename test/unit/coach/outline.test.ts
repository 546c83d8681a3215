import { describe, expect, test } from 'vitest';
import { groundOf } from '../../../lib/coach/ground.ts';
import { hanNumeral } from '../../../lib/coach/outline/heading.ts';
import {
  applyOutline,
  insertedSpans,
  insertionText,
  type OutlineInsertion,
} from '../../../lib/coach/outline/insertion.ts';
import { outlineOf } from '../../../lib/coach/outline/outline.ts';
import { renumber, renumberingOf } from '../../../lib/coach/outline/renumber.ts';
import { openSlots } from '../../../lib/coach/slots.ts';
import { packIds } from '../../../lib/packs/index.ts';
import { judge } from '../../../lib/review/judge.ts';
import type { CheckContext } from '../../../lib/rules/check.ts';
import { shippedPack } from '../engine/packs.ts';
import { cases } from './samples.ts';

const tobacco = shippedPack('tobacco');
const given: CheckContext = { period: '2026-10', author: '林知远', portal: null };
const SOURCES = {
  lastPlan: ['1．细支新品上柜30户', '月底前走访山区小店20户。'],
  tasks: ['明码标价回头看，每片区抽查15户'],
};

function outline(text: string, sources = { lastPlan: [] as string[], tasks: [] as string[] }) {
  return outlineOf(groundOf(text, tobacco, given), sources);
}

function partsOf(insertions: readonly OutlineInsertion[]): readonly string[] {
  return insertions.map(({ part }) => part);
}

const SALES = '销售卷烟120箱，完成月计划的101%，同比增长3.2%，在全县六个片区中列第3位。';
const CUSTOMER = '拜访客户212户次，新增2户，明码标价抽查15户，标价率由80%升至93.3%，库存正常。';
const PROBLEM = '断货较多，原因是投放减少，影响食杂店23户，建议公司每周增加40条，我先逐户登记。';
const PLAN = '11月10日前由我走访农村小户40户，登记最低需求。难点是学校放假，办法是转做婚宴客户。';

describe('what is missing goes where it belongs, in the style of the text', () => {
  test.each([
    ['一、', '一、销售情况', '二、客户情况', '二、重点品牌分析'],
    ['（一）', '（一）销售情况', '（二）客户情况', '（二）重点品牌分析'],
    ['1．', '1．销售情况', '2．客户情况', '2．重点品牌分析'],
    ['【】', '【销售情况】', '【客户情况】', '【重点品牌分析】'],
    ['##', '## 销售情况', '## 客户情况', '## 重点品牌分析'],
    ['第一部分', '第一部分 销售情况', '第二部分 客户情况', '第二部分 重点品牌分析'],
    ['■', '■ 销售情况', '■ 客户情况', '■ 重点品牌分析'],
  ])('%s', (_, first, second, wanted) => {
    const text = `10月工作总结\n${first}\n${SALES}\n${second}\n${CUSTOMER}\n`;
    const insertions = outline(text);
    expect(partsOf(insertions)).toEqual(['brand', 'problem', 'plan']);
    expect(insertions[0]?.heading).toBe(wanted);
    expect(insertions[0]?.at).toBe(text.indexOf(`\n${second}`));
  });

  test('several in a row count on', () => {
    const insertions = outline(`10月工作总结\n一、销售情况\n${SALES}`);
    expect(insertions.map(({ heading }) => heading)).toEqual([
      '二、重点品牌分析',
      '三、市场及客户分析',
      '四、存在问题和建议',
      '五、下月工作打算',
    ]);
  });

  test('before the sign-off, with the line ends and blank lines of the text', () => {
    const text = `10月工作总结\r\n\r\n一、销售情况\r\n${SALES}\r\n\r\n二、客户情况\r\n${CUSTOMER}\r\n\r\n林知远\r\n2026年11月1日`;
    const after = applyOutline(text, outline(text));
    expect(after).toContain('\r\n\r\n四、下月工作打算\r\n');
    expect(after.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(after.endsWith('\r\n\r\n林知远\r\n2026年11月1日')).toBe(true);
  });

  test('a text without headings keeps having none where its parts are told by their words', () => {
    const text = `10月工作总结\n${SALES}\n${CUSTOMER}\n问题：${PROBLEM}\n下月打算：${PLAN}`;
    const [brand] = outline(text);
    expect(brand).toMatchObject({ part: 'brand', heading: '重点品牌分析：', isRunIn: true });
  });

  test('an empty page gets all parts in the style of the pack', () => {
    expect(outline('').map(({ heading }) => heading)).toEqual([
      '一、片区销售情况分析',
      '二、重点品牌分析',
      '三、市场及客户分析',
      '四、存在问题和建议',
      '五、下月工作打算',
    ]);
    expect(hanNumeral(11)).toBe('十一');
    expect(hanNumeral(20)).toBe('二十');
  });

  test('a heading with nothing under it gets lines and no second heading', () => {
    const text = `10月工作总结\n一、销售情况\n${SALES}\n二、重点品牌分析\n三、客户情况\n${CUSTOMER}`;
    const [brand] = outline(text);
    expect(brand).toMatchObject({ part: 'brand', heading: null });
    expect(applyOutline(text, outline(text))).toContain('二、重点品牌分析\n重点品牌里，');
  });
});

describe('counting on', () => {
  const text = `10月工作总结\n一、销售情况\n${SALES}\n二、客户情况\n${CUSTOMER}\n三、存在问题\n${PROBLEM}`;

  test('headings behind a part that was put in are renumbered when asked', () => {
    const after = applyOutline(text, outline(text));
    const changes = renumberingOf(groundOf(after, tobacco, given));
    expect(changes.map(({ quote, rewrite }) => quote + rewrite)).toEqual([
      '二、三、',
      '三、四、',
      '四、五、',
    ]);
    expect(renumber(after, changes)).toContain('\n五、下月工作打算\n');
  });

  test('what counts already, or does not count at all, stays', () => {
    expect(renumberingOf(groundOf(text, tobacco, given))).toEqual([]);
    const bracketed = text.replace(/[一二三]、(.{4})/g, '【$1】');
    expect(renumberingOf(groundOf(bracketed, tobacco, given))).toEqual([]);
  });

  test('a plan behind the summary counts by itself', () => {
    const two = `${text}\n11月工作计划\n一、销售目标\n11月销量125箱。\n二、客户走访\n走访40户。`;
    expect(renumberingOf(groundOf(two, tobacco, given))).toEqual([]);
  });
});

describe('what is known is said', () => {
  test("last month's plan and this month's tasks stand in the part that reports on them", () => {
    const text = `10月工作总结\n一、销售情况\n${SALES}\n二、客户情况\n全月平稳。\n`;
    const told = outline(text, SOURCES).flatMap(({ part, lines }) =>
      lines.filter(({ kind }) => kind !== 'question').map((line) => [part, line.text]),
    );
    expect(told).toEqual([
      ['brand', '上月计划细支新品上柜30户，本月【待补充：做到多少，没做到的原因】。'],
      ['customer', '上月计划月底前走访山区小店20户，本月【待补充：做到多少，没做到的原因】。'],
      ['customer', '明码标价回头看，每片区抽查15户：本月【待补充：做了多少，结果怎样】。'],
    ]);
  });

  test('what the text tells already is not asked again', () => {
    const text = `10月工作总结\n一、客户情况\n细支新品上柜26户，还差4户。${CUSTOMER}`;
    const lines = outline(text, SOURCES).flatMap((one) => one.lines.map((line) => line.text));
    expect(lines.join()).not.toContain('细支新品');
  });

  test('facts stand in for the questions that they answer', () => {
    const fact = {
      id: 'completion 销量',
      kind: 'completion' as const,
      metric: '销量',
      sentence: '10月销量120箱，完成月计划118箱的101.69%，超2箱。',
      from: [],
    };
    const ground = groundOf('', tobacco, given, [fact]);
    const [sales] = outlineOf(ground, SOURCES, ['sales']);
    expect(sales?.lines[0]).toEqual({
      id: 'fact completion 销量',
      kind: 'fact',
      text: fact.sentence,
    });
    expect(sales?.lines.map(({ text }) => text).join()).not.toContain('完成月计划的【');
  });

  test('lines can be left out, and a part with none is not put in', () => {
    const insertions = outline('10月工作总结');
    const [first] = insertions;
    if (!first) throw new Error('no outline');
    expect(insertionText(first, [])).toBe('');
    expect(insertionText(first, ['question 1'])).not.toContain('与去年同期相比');
  });
});

describe('over all texts of the corpus', () => {
  test.each(cases.map((one) => [one.name, one] as const))(
    '%s',
    (_, { text, pack, given: known, ground }) => {
      const insertions = outlineOf(ground, SOURCES);
      const after = applyOutline(text, insertions);
      let rest = after;
      for (const { start, end } of insertedSpans(insertions).toReversed()) {
        rest = rest.slice(0, start) + rest.slice(end);
      }
      expect(rest).toBe(text);
      const report = judge(after, pack, known);
      expect(report.findings.filter(({ rule }) => rule === 'form/missing-part')).toEqual([]);
      const before = judge(text, pack, known);
      for (const { id, status } of before.parts) {
        const now = report.parts.find((part) => part.id === id);
        if (status === 'ok') expect([id, now?.status]).toEqual([id, 'ok']);
      }
      // What is asked is reminded of until it is answered.
      const asked = insertions.flatMap((one) => openSlots(insertionText(one)));
      const slots = report.findings.filter(({ rule }) => rule === 'form/placeholder');
      expect(slots.length).toBeGreaterThanOrEqual(asked.length);
    },
  );
});

describe('the shipped packs', () => {
  test.each(packIds)('%s asks two or three questions a part, and has sentences for them', (id) => {
    for (const { required, guide, frames } of shippedPack(id).parts) {
      if (!required) continue;
      expect(guide.length).toBeGreaterThanOrEqual(2);
      expect(guide.length).toBeLessThanOrEqual(3);
      expect(frames.length).toBeGreaterThan(0);
    }
  });
});
