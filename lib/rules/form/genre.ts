import { foreignSpans } from '../foreign.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'form/genre',
  severity: 'warn',
  title: '这一段不像月度总结里的话',
  why: '总结有自己的格式：标题、正文、落款。论文、合同、通知里的段落放进来，本月的事反而看不见了。',
  ask: '这一段是从别处带来的吗，可以删掉或换成本月的事吗？',
  bad: [
    '10月工作总结\n⟦摘要：本文从三个方面作了总结。\n关键词：服务；提升⟧\n销售120箱。',
    '10月工作总结\n⟦甲方应当按照本合同的约定付款，乙方应当按期供货。⟧\n销售120箱。',
    '10月工作总结\n⟦第一条　为规范市场秩序，制定本办法。\n第二条　零售户应当明码标价。⟧\n销售120箱。',
    '10月工作总结\n⟦本系统采用B/S架构，设三个功能模块，数据库放在总部。⟧\n销售120箱。',
  ],
  good: [
    '10月工作总结\n学习了《卷烟营销合同管理办法》，摘要记了两页。\n销售120箱。',
    '10月工作总结\n甲方案试了两周，乙方案试了一周，前者缺货少。',
    '10月工作总结\n学习了《烟草专卖法》第三条、第五条，组织12户签了承诺书。',
    '10月工作总结\n签约3项，甲方要求11月底交付，合同金额20万元，贯彻执行公司的定价。',
  ],
  *check(document, context) {
    // What was brought from elsewhere is no matter of the part that it stands in.
    for (const span of foreignSpans(document, context)) yield { ...span, part: null };
  },
});
