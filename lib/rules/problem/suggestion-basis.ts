import { adviceOf, isVague } from '../advice.ts';
import { says } from '../lexicon.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'problem/suggestion-basis',
  severity: 'hint',
  title: '建议没有写依据',
  why: '建议性的提议要有合理的评估做支撑，有依据的建议更容易得到支持。',
  ask: '这个建议的依据是什么？例如多少户登记过、试过几户、差多少量。',
  bad: [
    '四、存在问题和建议\n新品没有铺开，原因是首批起订量偏高。年前铺不开，春节就赶不上了。⟦建议公司给片区增加投放和样品。⟧',
  ],
  good: [
    '四、存在问题和建议\n新品没有铺开，原因是首批起订量偏高。建议公司把首批降到3条，依据是5户试铺两周卖出16条。',
    '四、存在问题和建议\n明码标价执行不好，因为熟客讲价，会被扣分。建议公司按规定对低价销售的店发提示函。',
    '四、存在问题和建议\n有的店不按标价卖，因为熟客讲价，会影响市场秩序。建议加强市场清理力度。',
  ],
  reads: ({ parts }) => [parts.get('problem'), parts.get('plan')],
  *check(document, context) {
    for (const advice of adviceOf(document, context)) {
      // Advice that says nothing definite is asked for that first.
      if (isVague(advice, context) || advice.figures > 0) continue;
      if (says(advice.context, context.lexicon('basis'))) continue;
      if (says(advice.context, context.lexicon('by-rule'))) continue;
      if (!says(advice.wording, context.lexicon('support-wanted'))) continue;
      yield { start: advice.start, end: advice.end, part: 'problem' };
    }
  },
});
