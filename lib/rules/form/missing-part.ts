import { placeOf } from '../part-place.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'form/missing-part',
  severity: 'error',
  title: '缺少一个部分',
  why: '月度总结要结构清晰：销售、品牌、市场及客户、问题和建议、下月打算，缺一部分，领导就少一方面的依据。',
  ask: '这一部分打算写哪几件事？',
  bad: [
    '10月工作总结\n一、销售情况\n销售卷烟120箱，同比增长3.2%。⟦⟧\n二、客户情况\n拜访212户次，新增2户。\n三、存在问题\n断货较多，原因是投放减少，建议增加。\n四、下月打算\n11月走访农村小户40户。',
  ],
  good: [
    '10月工作总结\n一、销售及品牌情况\n销售120箱，同比增长3.2%；七匹狼（白）12箱。\n二、客户情况\n拜访212户次。\n三、不足与改进\n断货较多，建议增加。\n四、次月工作安排\n走访农村小户40户。',
  ],
  *check(document, context) {
    for (const { id, title, required, guide } of context.pack.parts) {
      if (!required || document.parts.has(id)) continue;
      const at = placeOf(id, document, context);
      yield {
        start: at,
        end: at,
        part: id,
        message: `没有找到“${title}”`,
        ...(guide[0] ? { ask: guide[0] } : {}),
      };
    }
  },
});
