import { hitsIn, says } from '../lexicon.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { answeredBy } from '../same-thing.ts';
import { around, sentencesIn, type Sentence } from '../sentences.ts';

export default defineRule({
  id: 'customer/unexplained-change',
  severity: 'warn',
  title: '变化不小，没有写原因',
  why: '数据分析要说明变化从哪里来，光有数字看不出该怎么办。',
  ask: '这个变化的原因是什么？',
  bad: [
    '一、销售情况\n销量120箱，完成计划。⟦五类烟同比减少3.1箱，下降23.4%。⟧库存正常。货源充足。',
  ],
  good: [
    '一、销售情况\n五类烟同比下降23.4%，因为两个规格退市。',
    '一、销售情况\n一类烟增长12.1%，二类烟增长11.8%。这两类都是酒席带动的，原因是10月喜事多。',
    '一、销售情况\n销量120箱，同比下降3.4%。',
    '一、销售情况\n五类烟同比下降23.4%。库存正常。\n四、存在问题\n五类烟下滑，原因是两个规格退市，建议补一个替代规格。',
  ],
  *check(document, context) {
    const plan = new Set(document.parts.get('plan')?.blocks);
    const sentences = sentencesIn(document.blocks.filter((block) => !plan.has(block)));
    const open = sentences.filter(
      (sentence, index) =>
        isNotable(sentence, context) &&
        !around(sentences, index, 2).some(
          (near) => sameItem(near, sentence) && explains(near, context),
        ),
    );
    if (open.length === 0) return;
    const isExplained = answeredBy(
      sentences.filter((one) => explains(one, context)).map(({ folded }) => folded),
    );
    for (const { start, end, folded } of open) if (!isExplained(folded)) yield { start, end };
  },
});

/** Lines of a list speak each for itself; a paragraph may be explained by the one beside it. */
function sameItem(near: Sentence, sentence: Sentence): boolean {
  return near.block === sentence.block || !LIST_LINE.test(sentence.block.paragraph.facts.folded);
}

const LIST_LINE = /^\s*[-—•·■]/;

/** A change of ten per cent or ten points; rows of tables are left to their text. */
function isNotable({ start, end, block }: Sentence, { lexicon, limit }: RuleContext): boolean {
  const { facts } = block.paragraph;
  if (facts.folded.includes('\t')) return false;
  return hitsIn(block, lexicon('change'))
    .filter((hit) => hit.start >= start && hit.end <= end)
    .some((hit) => {
      const words = facts.folded.slice(
        hit.start - block.paragraph.start,
        hit.end - block.paragraph.start,
      );
      const pair = FROM_TO.exec(words);
      if (pair) {
        const [from, to] = [Number(pair[1]), Number(pair[2])];
        return from >= SMALL && Math.abs(to - from) / from >= limit('notable-change') / 100;
      }
      return Number(/(\d+(?:\.\d+)?)(?:%|个百分点)$/.exec(words)?.[1]) >= limit('notable-change');
    });
}

/** 由72户减少到58户. */
const FROM_TO = /^(?:由|从)(\d+(?:\.\d+)?)\D{1,8}(\d+(?:\.\d+)?)/;
/** Below this any change is a large one in per cent. */
const SMALL = 20;

function explains({ folded }: Sentence, { lexicon }: RuleContext): boolean {
  return ['cause', 'circumstance', 'brought-about'].some((name) => says(folded, lexicon(name)));
}
