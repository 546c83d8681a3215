import { adviceOf, isVague } from '../advice.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'problem/vague-suggestion',
  severity: 'warn',
  title: '建议不够具体',
  why: '提出问题的同时要提出可行的建议，否则领导无法据此决策。',
  ask: '由谁、在什么时间、对多少户做，做到什么程度？',
  bad: [
    '四、存在问题和建议\n有的店不按标价卖，因为熟客讲价，会影响市场秩序。⟦建议加强市场清理力度。⟧',
    '四、不足\n业务学习不够，方法比较简单，个别工作还不够细致，影响了效果。⟦今后要进一步加强学习，不断提高自身素质。⟧',
  ],
  good: [
    '四、存在问题和建议\n有的店不按标价卖，因为熟客讲价，会影响市场秩序。11月15日前对8户重点户联合检查，建议加强指导。',
    '四、存在问题和建议\n价签缺失多，因为店主年纪大。建议加强价签更换：先由我给27户换大字签，再请公司印2000张。',
    '四、存在问题和建议\n早上缺货，因为店主夜里不盘点。建议给下午线每户多带一格周转箱，依据是试用后早上没有再缺货。',
  ],
  reads: ({ parts }) => [parts.get('problem'), parts.get('plan')],
  *check(document, context) {
    for (const advice of adviceOf(document, context)) {
      if (isVague(advice, context)) yield { start: advice.start, end: advice.end, part: 'problem' };
    }
  },
});
