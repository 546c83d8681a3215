import { countQuantities, foldedOf, type Block, type Section } from '../../text/outline.ts';
import type { Part } from '../../text/parts.ts';
import { headOf, isEmptyPart } from '../part-place.ts';
import { defineRule } from '../rule.ts';

const POINTER = /(?:数据|详情|明细|具体|情况)?(?:详?见|参见)(?:附表|附件|表\d*|下表|图)/;

export default defineRule({
  id: 'substance/no-data',
  severity: 'warn',
  title: '这一部分没有一个带单位的数字',
  why: '没有数据分析的部分等于没有内容，领导无法据此判断。',
  ask: '这一部分最要紧的两个数字是什么？',
  bad: [
    '一、⟦销售情况\n本月销售平稳，结构向好，客户订货积极，整体形势比预想的要好一些，没有出现大的波动。⟧',
  ],
  good: [
    '一、销售情况\n本月销售120箱，结构向好，客户订货积极，整体形势比预想的要好一些。',
    '一、销售情况\n本月销量有二十二户明显增加，其余各户与往常一样，没有出现大的波动和变化。',
  ],
  *check(document, context) {
    const told = new Set<Section | Block>();
    for (const { id, data, guide } of context.pack.parts) {
      const part = document.parts.get(id);
      if (!data || !part || isEmptyPart(part, context) || hasNumber(part)) continue;
      const at = part.sections[0] ?? part.blocks[0];
      if (!at || told.has(at)) continue;
      told.add(at);
      const ask = guide[0] ? { ask: guide[0] } : {};
      if (part.blocks.some((block) => POINTER.test(foldedOf(block)))) {
        yield {
          ...headOf(part),
          part: id,
          severity: 'hint',
          message: '写了见附表，没有识别到数字',
        };
      } else {
        // The whole of it lacks them.
        yield { start: headOf(part).start, end: part.end, part: id, ...ask };
      }
    }
  },
});

function hasNumber({ blocks }: Part): boolean {
  return blocks.some((block) => countQuantities(block) > 0);
}
