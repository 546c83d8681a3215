import { expect, test } from 'vitest';
import { groundOf } from '../../../lib/coach/ground.ts';
import { blankForm, formFields } from '../../../lib/coach/outline/fields.ts';
import { outlinePlan } from '../../../lib/coach/outline/plan.ts';
import { shippedPack } from '../engine/packs.ts';

const LABELS = ['销售情况', '重点品牌', '其他说明'];
const NOTHING = { lastPlan: [], tasks: [] };
const given = { period: '2026-10', author: null, portal: null };

const plan = (text: string, labels = LABELS, only: readonly string[] | null = null) =>
  outlinePlan(
    groundOf(text, shippedPack('tobacco'), given),
    NOTHING,
    only,
    {},
    formFields(text, labels),
  );

test('each field holds what stands between its label and the next', () => {
  const text = '销售情况\n销售平稳，\n重点品牌\n\n重点品牌\n其他说明\n无。\n';
  expect(formFields(text, LABELS)?.map(({ start, end }) => text.slice(start, end))).toEqual([
    '销售平稳，',
    '\n重点品牌',
    '无。',
  ]);
});

test('blank fields are empty places behind their labels', () => {
  const text = blankForm(LABELS);
  const fields = formFields(text, LABELS) ?? [];
  expect(fields.map(({ start, end }) => end - start)).toEqual([0, 0, 0]);
  expect(fields.map(({ start, label }) => text.slice(0, start).endsWith(`${label}\n`))).toEqual([
    true,
    true,
    true,
  ]);
});

test.each([
  ['another label in front', '情况\n销售情况\n'],
  ['a label missing', '销售情况\n平稳。\n其他说明\n'],
  ['no text', ''],
])('a text that is no such form has no fields: %s', (_, text) => {
  expect(formFields(text, LABELS)).toBeNull();
});

test('a part goes into its field, its label for a heading; one without a field is told', () => {
  const text = '销售情况\n销售卷烟120箱，完成月计划的101%。\n重点品牌\n其他说明\n无。\n';
  const { steps, offered, homeless } = plan(text);
  expect(offered.map(({ part, heading }) => [part, heading])).toContainEqual(['brand', null]);
  expect(homeless.map(({ part }) => part)).toEqual(expect.arrayContaining(['problem', 'plan']));
  const brand = steps.find(({ insertions }) => insertions.some(({ part }) => part === 'brand'));
  expect(brand?.at).toBe(text.indexOf('其他说明'));
  expect(brand?.text).toMatch(/^重点品牌里/);
});

test('where the fields cannot be told apart nothing is put anywhere', () => {
  const ground = groundOf('', shippedPack('tobacco'), given);
  const { steps, homeless } = outlinePlan(ground, NOTHING, null, {}, []);
  expect(steps).toEqual([]);
  expect(homeless.map(({ part }) => part)).toContain('sales');
});

test('what more can be said stands on a line of its own behind what was written', () => {
  const text = '销售情况\n销售卷烟120箱，完成月计划的101%。\n重点品牌\n其他说明\n无。\n';
  const [step] = plan(text, LABELS, ['sales']).steps;
  expect(step?.at).toBe(text.indexOf('\n重点品牌'));
  expect(step?.text.startsWith('\n')).toBe(true);
});
