import { hasHit, saysPart } from '../lexicon.ts';
import { headOf, isEmptyPart } from '../part-place.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'plan/measures',
  severity: 'hint',
  title: '打算里没有写措施或难点',
  why: '下月打算要有措施，有难点：写清怎么做、可能卡在哪里，计划才落得下去。',
  ask: '打算用什么办法做到，最大的难点是什么？',
  bad: [
    '五、⟦下月打算\n11月销量力争达到125箱，长白山（硬红）新上柜10户，明码标价抽查15户，现代终端新增2户。⟧',
    '五、⟦下月打算\n11月销量力争达到125箱，办法是每周三由我给下降的9户补一次货，月底前再上柜10户。⟧',
  ],
  good: [
    '五、下月打算\n11月销量125箱，由我每周三给下降的9户补货。难点是学校放假，拟用婚宴客户弥补。',
    '五、下月打算\n按11月走访计划表执行，具体户数和日期见附表，这里不再一一列出，月底对照检查一遍。',
  ],
  reads: ({ parts }) => [parts.get('plan')],
  *check(document, context) {
    const part = document.parts.get('plan');
    if (!part || isEmptyPart(part, context)) return;
    if (hasHit(part.blocks, context.lexicon('plan-pointer'))) return;
    const hasMeans = saysPart(part, context.lexicon('plan-means'));
    const hasDifficulty = saysPart(part, context.lexicon('plan-difficulty'));
    if (hasMeans && hasDifficulty) return;
    const lacking = [hasMeans ? '' : '措施', hasDifficulty ? '' : '难点']
      .filter(Boolean)
      .join('和');
    yield { ...headOf(part), part: part.id, message: `打算里没有写${lacking}` };
  },
});
