import { namesBrand } from '../brands.ts';
import { says } from '../lexicon.ts';
import { isEmptyPart } from '../part-place.ts';
import { defineRule } from '../rule.ts';
import { sentencesIn } from '../sentences.ts';

export default defineRule({
  id: 'brand/unnamed',
  severity: 'warn',
  title: '没有写出重点品牌的名称',
  why: '重点品牌分析要落到具体的牌子和规格，不写名称，反馈和趋势都无从谈起。',
  ask: '是哪个牌子、哪个规格？',
  bad: [
    '二、重点品牌分析\n⟦本月重点品牌销售良好，新品上柜顺利，店主普遍认可，零售价也比较稳定。⟧下月继续培育，争取更好。',
  ],
  good: [
    '二、重点品牌分析\n重点品牌里，古田狼销售12箱，连续3个月增长，店主普遍认可，零售价稳定。',
    '二、重点品牌分析\n新品主要是金叶（银细），销售2箱，上柜40户，店主普遍认可，零售价稳定。',
  ],
  reads: ({ parts }) => [parts.get('brand')],
  *check(document, context) {
    const part = document.parts.get('brand');
    if (!part || isEmptyPart(part, context)) return;
    if (namesBrand(part, context)) return;
    const told = sentencesIn(part.blocks).filter(({ wording }) =>
      says(wording, context.lexicon('brand-word')),
    );
    const [first] = told;
    const last = told.findLast(({ block }) => block === first?.block);
    if (first && last) yield { start: first.start, end: last.end, part: part.id };
  },
});
