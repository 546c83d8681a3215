import { expect, test } from 'vitest';
import { fieldsOf, intoBlankField } from '../../../components/panel/form-fields.ts';
import { groundOf } from '../../../lib/coach/ground.ts';
import { suggest } from '../../../lib/coach/rules/suggest.ts';
import { judge } from '../../../lib/review/judge.ts';
import { shippedPack } from '../engine/packs.ts';

const CONTENTS = {
  片区销售情况: '本月我紧紧围绕公司下达的销售任务，片区销售稳步提升，结构显著改善。',
  重点品牌情况: '做好重点品牌的上柜和陈列，提升品牌形象。',
  市场及客户情况: '共走访客户212户次。',
  存在问题和建议: '个别客户配合度不够。希望公司给予更多支持。',
  下月工作打算: '继续努力，争取更上一层楼。',
};
const label = Object.keys(CONTENTS).join('、');
const field = { key: 'form', kind: 'joined', count: 5, label } as const;
const pack = shippedPack('tobacco');
const given = { period: '2026-10', author: null, portal: { titleField: label } };

/** The form with some of its fields filled, told by the bits of a number. */
function formText(filled: number): string {
  return Object.entries(CONTENTS)
    .map(([name, content], at) => (filled & (1 << at) ? `${name}\n${content}\n` : `${name}\n`))
    .join('');
}

test('whichever fields are filled, every suggestion has its place within one of them', () => {
  let count = 0;
  for (let filled = 1; filled < 32; filled += 1) {
    const text = formText(filled);
    const { fields } = fieldsOf({ text, field });
    const { document, context } = groundOf(text, pack, given);
    for (const finding of judge(text, pack, given).findings) {
      const { action, span, quote, rewrite, ruleId } = suggest(finding, document, context, []);
      if (action === 'ask') continue;
      const place = action === 'insert' ? { start: span.end, end: span.end } : span;
      const step = intoBlankField({ ...place, quote, text: rewrite }, { text, field });
      const home = fields?.find(({ start, end }) => start <= step.start && step.end <= end);
      expect([text, ruleId, home?.label]).toEqual([text, ruleId, expect.any(String)]);
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(200);
});

test('what begins a new line behind a label begins the blank field', () => {
  const text = formText(0b10111);
  const at = text.indexOf('存在问题和建议') + '存在问题和建议'.length;
  const step = { start: at, end: at, quote: '', text: '\n缺货较多。' };
  expect(intoBlankField(step, { text, field })).toEqual({
    start: at + 1,
    end: at + 1,
    quote: '',
    text: '缺货较多。',
  });
  expect(intoBlankField(step, { text, field: { ...field, kind: 'textarea', count: 1 } })).toBe(
    step,
  );
});

test('labels that hold the mark between labels cannot be told apart', () => {
  expect(fieldsOf({ text: formText(1), field: { ...field, count: 4 } }).fields).toEqual([]);
});

test('a blank form is told by its labels', () => {
  const { text, fields } = fieldsOf({ text: '', field });
  expect(text).toBe(formText(0));
  expect(fields).toHaveLength(5);
});
