/** What no form of words tells: claims that come out of the amounts around them. They confirm and never blame. */
import { expect, it } from 'vitest';
import { evidenceOf } from '../../../lib/evidence/relations.ts';
import { compilePack } from '../../../lib/packs/compile.ts';
import { packById } from '../../../lib/packs/index.ts';
import { spanOf } from '../../../lib/evidence/slips.ts';
import { createMemo } from '../../../lib/text/paragraph.ts';
import { readDocument } from '../../../lib/text/document.ts';
import { findingsIn, verdictOf } from './claim.ts';

it.each([
  // Shares and rates of two amounts near by.
  ['收单设备装了24台，有交易的15台，用起来的占到⟦62.5%⟧。', 'consistent'],
  ['建成68户，其中加盟14户、普通⟦54户⟧。', 'consistent'],
  ['建成68户，其中加盟14户、普通⟦45户⟧。', 'unchecked'],
  // A hedge is held to its bounds, and only to what stands right before it.
  ['揽储1126万元，其中他行转入640万元，占近⟦六成⟧。', 'consistent'],
  ['揽储1126万元，其中他行转入640万元，占近⟦80%⟧。', 'unchecked'],
  // What is left, what came and went.
  ['到期一共2150万，留下来1892万，走掉的⟦258万⟧多半是买房用了。', 'consistent'],
  ['月初存312条，这段时间到货486条，卖掉503条，还剩⟦295条⟧。', 'consistent'],
  ['月初存312条，这段时间到货486条，卖掉503条，还剩⟦259条⟧。', 'unchecked'],
  // Sums in words of one's own; what is only compared with is no part.
  ['甲系列销58.4箱，去年同期52.9箱，乙系列39.7箱，两个牌子合起来⟦98.1箱⟧。', 'consistent'],
  // Averages.
  ['本月跑了308户次，手上146户，平均每户⟦2.1次⟧。', 'consistent'],
  ['本月跑了308户次，手上146户，平均每户⟦3.4次⟧。', 'unchecked'],
  // Points between two rates, growth that goes on from its difference.
  ['成交率42.8%，七月是40.6%，涨了⟦2.2个点⟧。', 'consistent'],
  ['上半年工作总结\n会议费预算46万元，执行47.2%，低于时间进度⟦2.8个百分点⟧。', 'consistent'],
  ['十月工作总结\n累计完成年计划的85.0%，快于时间进度⟦1.7个百分点⟧。', 'consistent'],
  ['上半年工作总结\n会议费预算46万元，执行47.2%，低于时间进度⟦3.8个百分点⟧。', 'unchecked'],
  // A single digit or a plan is no claim.
  ['计划招⟦3人⟧，走访12户、9户。', 'unchecked'],
])('%s', (marked, verdict) => {
  expect(verdictOf(marked)).toBe(verdict);
  expect(findingsIn(marked)).toEqual([]);
});

it('holds a share to the amount that its name names', () => {
  const before =
    '高档条烟期末312条、中档874条、低档483条，合计1669条。上月同口径的存货有1846条、3392条。';
  expect(verdictOf(`${before}中档占⟦52.3%⟧。`)).toBe('consistent');
  // 1846 ÷ 3392 is 54.4 %, but 中档 is 874.
  expect(verdictOf(`${before}中档占⟦54.4%⟧。`)).not.toBe('consistent');
});

it('finds the same after an edit as in a text read anew', () => {
  const pack = packById('tobacco');
  if (!pack) throw new Error('no tobacco pack');
  const { shapes } = compilePack(pack, '2026-10');
  const lines = [
    '本月销售167.8箱，上月175.3箱。',
    '建成68户，其中加盟14户、普通54户，加盟占20.6%。',
    '走访308户次，平均每户2.1次，手上146户。',
    '到期2150万，留下来1892万，走掉258万，留存率88%。',
  ];
  const memo = createMemo();
  const told = (text: string, known = memo) =>
    evidenceOf(readDocument(text, shapes, known)).explained.map(({ claim, operands, formula }) => [
      spanOf(claim).start,
      operands.map((operand) => spanOf(operand).start),
      formula,
    ]);
  const edits = [
    lines.join('\n'),
    lines.toReversed().join('\n'),
    ['开头一行，共12户。', ...lines].join('\n'),
    lines.slice(1).join('\n'),
    lines.join('\n').replace('68户', '69户'),
    [...lines, ...lines].join('\n'),
  ];
  for (const text of [...edits, ...edits.toReversed()])
    expect(told(text)).toEqual(told(text, createMemo()));
});
