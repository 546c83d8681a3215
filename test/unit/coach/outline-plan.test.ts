import { describe, expect, test } from 'vitest';
import { groundOf } from '../../../lib/coach/ground.ts';
import { applyOutline, insertionText } from '../../../lib/coach/outline/insertion.ts';
import { outlineOf } from '../../../lib/coach/outline/outline.ts';
import { outlinePlan, outlineSources, type OutlineStep } from '../../../lib/coach/outline/plan.ts';
import type { CheckContext } from '../../../lib/rules/check.ts';
import { shippedPack } from '../engine/packs.ts';
import { cases } from './samples.ts';

const tobacco = shippedPack('tobacco');
const given: CheckContext = {
  period: '2026-10',
  author: null,
  portal: null,
  tasks: ['明码标价回头看，每片区抽查15户'],
  history: [
    {
      id: 'own 2026-09',
      period: '2026-09',
      author: null,
      text: '9月工作总结\n一、下月工作打算\n1．10月20日前细支新品上柜30户。\n2．10月底前走访山区小店20户。',
    },
  ],
};
const SALES = '销售卷烟120箱，完成月计划的101%，同比增长3.2%，在全县六个片区中列第3位。';

const ground = (text: string) => groundOf(text, tobacco, given);

function written(text: string, steps: readonly OutlineStep[]): string {
  return steps.reduce((now, step) => now.slice(0, step.at) + step.text + now.slice(step.at), text);
}

describe('the steps, one after the other, give the text with the outline', () => {
  test.each(cases)('$name', ({ text, ground: own }) => {
    const sources = outlineSources(own);
    const { steps, offered } = outlinePlan(own, sources, null);
    expect(written(text, steps)).toBe(applyOutline(text, outlineOf(own, sources)));
    expect(steps.flatMap(({ insertions }) => insertions)).toHaveLength(offered.length);
  });
});

test('an empty page is one step', () => {
  const { steps } = outlinePlan(ground(''), outlineSources(ground('')), null);
  expect(steps).toHaveLength(1);
  expect(steps[0]?.text).toContain('一、片区销售情况');
});

test('a part that is left out leaves no gap in the numbers, nor a line end in front', () => {
  const plan = outlinePlan(ground(''), outlineSources(ground('')), null, { sales: [] });
  expect(plan.offered[0]?.part).toBe('sales');
  expect(plan.chosen[0]?.heading).toMatch(/^一、/);
  expect(plan.steps[0]?.text).toMatch(/^一、/);
  expect(plan.steps[0]?.text).not.toContain('片区销售情况');
});

test('lines that were not chosen are not written', () => {
  const text = `10月工作总结\n一、销售情况\n${SALES}`;
  const all = outlinePlan(ground(text), outlineSources(ground(text)), ['plan']);
  const [plan] = all.offered;
  const first = plan?.lines[0];
  if (!plan || !first) throw new Error('no plan');
  const one = outlinePlan(ground(text), outlineSources(ground(text)), ['plan'], {
    plan: [first.id],
  });
  expect(one.steps[0]?.text).toBe(insertionText(plan, [first.id]));
  expect(
    outlinePlan(ground(text), outlineSources(ground(text)), ['plan'], { plan: [] }).steps,
  ).toEqual([]);
});

test('what last month planned is asked for until the text tells of it', () => {
  const told = '10月工作总结\n一、销售情况\n10月18日前细支新品上柜32户，比计划多2户。';
  expect(outlineSources(ground('')).lastPlan).toEqual([
    '10月20日前细支新品上柜30户',
    '10月底前走访山区小店20户',
  ]);
  expect(outlineSources(ground(told)).lastPlan).toEqual(['10月底前走访山区小店20户']);
  expect(outlineSources(ground('')).tasks).toEqual(given.tasks);
});
