import { says } from '../lexicon.ts';
import { hasHit } from '../lexicon.ts';
import { headOf, isEmptyPart } from '../part-place.ts';
import { defineRule } from '../rule.ts';
import { sentencesIn } from '../sentences.ts';

export default defineRule({
  id: 'customer/maintenance',
  severity: 'warn',
  title: '没有客户维护和管理的情况',
  why: '市场及客户分析要收集客户维护及管理信息：走访、星级、新增和注销、终端、明码标价。',
  ask: '本月走访多少户次，新增、注销各几户，标价率多少？',
  bad: [
    '三、⟦客户分析\n市场总体平稳，秩序良好。⟧坚持与客户多沟通、多交流，关系十分融洽，大家普遍认可我们的工作。',
  ],
  good: [
    '三、客户分析\n市场总体平稳，秩序良好。全月走访212户次，与客户多沟通、多交流，关系十分融洽。',
    '三、客户分析\n市场总体平稳，秩序良好。客户维护情况已录入系统，共236户，关系十分融洽，大家认可。',
  ],
  reads: ({ parts }) => [parts.get('customer')],
  *check(document, { lexicon, ...context }) {
    const part = document.parts.get('customer');
    if (!part || isEmptyPart(part, { lexicon, ...context })) return;
    if (hasHit(part.blocks, lexicon('customer-pointer'))) return;
    const told = sentencesIn(part.blocks).some(
      ({ wording, folded, quantities }) =>
        says(wording, lexicon('maintenance')) &&
        (quantities.length > 0 || /_{2,}|[×Xx]{2}/.test(folded)),
    );
    if (!told) yield { ...headOf(part), part: part.id };
  },
});
