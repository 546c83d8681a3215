import { hitsInLine } from '../lexicon.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'form/genre',
  severity: 'warn',
  title: '这一段不像月度总结里的话',
  why: '总结有自己的格式：标题、正文、落款。论文、合同、通知里的段落放进来，看的人会以为是抄来的。',
  ask: '这一段是从别处带来的吗，可以删掉或换成本月的事吗？',
  bad: [
    '10月工作总结\n⟦摘要：本文从三个方面作了总结。⟧\n⟦关键词：服务；提升⟧\n销售120箱。',
    '10月工作总结\n⟦甲方应当按照本合同的约定付款，乙方应当按期供货。⟧\n销售120箱。',
  ],
  good: [
    '10月工作总结\n学习了《卷烟营销合同管理办法》，摘要记了两页。\n销售120箱。',
    '10月工作总结\n甲方案试了两周，乙方案试了一周，前者缺货少。',
  ],
  *check(document, { lexicon }) {
    for (const { start, end, facts } of document.paragraphs) {
      const isHead = hitsInLine(facts, lexicon('genre-head')).length > 0;
      const words = new Set(
        hitsInLine(facts, lexicon('genre-block')).map((hit) =>
          facts.folded.slice(hit.start, hit.end),
        ),
      );
      // One such word may be anybody's; three of them are a contract or a circular.
      if (isHead || words.size >= 3) yield { start, end };
    }
  },
});
