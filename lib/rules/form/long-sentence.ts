import { splitList } from '../../text/items.ts';
import { defineRule } from '../rule.ts';
import { sentencesIn } from '../sentences.ts';

const CHAIN = '先去客户那里看一看货架再问一问订货的情况然后把价签换一换，';

/** A list of data has a figure in so many characters. */
const DATA_EVERY = 50;

export default defineRule({
  id: 'form/long-sentence',
  severity: 'hint',
  title: '一句话太长',
  why: '条理要清楚，语句要通顺，容易理解。一句话说一件事。',
  ask: '这一句可以在哪里断开？',
  bad: [`⟦${CHAIN.repeat(5)}最后回来登记。⟧`],
  good: [
    `${CHAIN.repeat(2)}最后回来登记。`,
    `${'一类烟销售74.216箱、二类烟52.108箱、'.repeat(6)}合计318箱。`,
    `主要做了：${'1.看一看货架问一问订货情况把价签换好登记下来、2.看一看货架问一问订货情况把价签换好登记下来、'.repeat(2)}3.登记。`,
  ],
  *check(document, { limit }) {
    const most = limit('long-sentence');
    for (const { start, end, folded, quantities } of sentencesIn(document.blocks)) {
      if (end - start <= most || folded.includes('\t')) continue;
      // Three figures in two hundred characters are a story with figures in it.
      const isData = quantities.length >= Math.max(3, folded.length / DATA_EVERY);
      if (isData || splitList(folded).length > 1) continue;
      yield { start, end };
    }
  },
});
