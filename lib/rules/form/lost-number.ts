import { hitsInLine } from '../lexicon.ts';
import { defineRule } from '../rule.ts';
import { shift } from '../../text/span.ts';

export default defineRule({
  id: 'form/lost-number',
  severity: 'error',
  title: '这里的数字好像丢了',
  why: '数字丢了，这一句就没有说完，看的人无从判断。',
  ask: '这里原来的数字是多少？',
  bad: [
    '本月销量比上月少，⟦同比增幅达到⟧，库存正常。',
    '⟦完成率达到⟧；一类烟⟦占比为⟧，结构有所改善。',
    '一类烟占比⟦提高⟧个百分点，销量⟦增长⟧%。',
  ],
  good: [
    '目标已达到。任务全部完成。',
    '同比增幅达到3.1%，占比为23%，提高1.2个百分点。',
    '销量同比增长，环比下降，占比提高。',
    '客户满意度达到近三年最好水平，户均库存达到合理区间。',
  ],
  *check(document, { lexicon }) {
    for (const { start, facts } of document.paragraphs) {
      for (const hit of hitsInLine(facts, lexicon('lost-number'))) yield shift(hit, start);
    }
  },
});
