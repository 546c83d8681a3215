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
    '⟦完成率达到⟧；一类烟⟦占比为⟧，结构有所改善。⟦标价率达到⟧。',
    '一类烟占比⟦提高⟧个百分点，销量⟦增长⟧%，完成⟦计划的⟧%。',
    '全月销售⟦卷烟⟧箱，⟦完成任务的⟧，走访⟦达到⟧户次。',
    '销售额1045万元，⟦同比增长⟧，环比下降3.1%。',
  ],
  good: [
    '目标已达到。任务全部完成。',
    '同比增幅达到3.1%，占比为23%，提高1.2个百分点。',
    '销量同比增长，环比下降，占比提高。虽然销售120箱，同比增长，但是结构低了。',
    '客户满意度达到近三年最好水平，户均库存达到合理区间。',
    '一类烟占比为：城区12%，乡镇8%。对没有完成任务的，逐户找原因。',
    '指标\t完成率%\t增幅%\n销量（单位为箱）\t101.2\t3.1',
  ],
  *check({ paragraphs }, { lexicon }) {
    for (const [index, { start, end, facts }] of paragraphs.entries()) {
      if (!facts.wording.says(lexicon('lost-number')) || facts.folded.includes('\t')) continue;
      const next = paragraphs[index + 1]?.facts.folded ?? '';
      for (const hit of hitsInLine(facts, lexicon('lost-number'))) {
        const found = shift(hit, start);
        // A page break may stand inside a number.
        if (found.end < end || !/^\s*\d/.test(next)) yield found;
      }
    }
  },
});
