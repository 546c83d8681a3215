import { readQuantities } from '../../text/quantity.ts';
import { noted } from '../../text/wording.ts';
import { says } from '../lexicon.ts';
import { headOf, isEmptyPart, matterOf } from '../part-place.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { sentencesIn } from '../sentences.ts';

export default defineRule({
  id: 'comparison/target',
  severity: 'warn',
  title: '销售部分没有和计划对照',
  why: '总结要说清与部门的目标任务差距在哪里。',
  ask: '本月计划是多少，完成了百分之几，超了或差了多少？',
  bad: [
    '一、⟦销售情况\n销售卷烟120箱，同比增长3.2%，高于全县平均1.8个百分点，圆满完成了公司下达的各项任务。⟧',
  ],
  good: [
    '一、销售情况\n销售卷烟120箱，完成月计划的103%，同比增长3.2%，高于全县平均1.8个百分点。',
    '一、销售情况\n销售卷烟120箱，比时间进度快1.2个百分点，同比增长3.2%，货源也比较充足。',
    '一、销售情况\n销售卷烟120箱，欠2.3箱，主要是月底两天下雨，沿街的店没有订货，节后就补上了。',
    '一、销售情况\n销售卷烟120箱，同比增长3.2%，完成率达到，高于全县平均1.8个百分点，货源充足。',
  ],
  *check(document, context) {
    const part = document.parts.get('sales');
    if (!part || isEmptyPart(part, context)) return;
    const blocks = matterOf(part, document);
    // A pasted table speaks by its columns: 计划 above, figures below.
    const inTable = blocks.some(
      ({ paragraph: { facts } }) =>
        facts.folded.includes('\t') && says(facts.wording, context.lexicon('target')),
    );
    if (inTable || sentencesIn(blocks).some(({ wording }) => compares(wording, context))) return;
    yield { ...headOf(part), part: part.id };
  },
});

/** A target with a figure, or with the place of one that was lost; 完成各项任务 is only words. */
const compares = noted((wording, { lexicon }: RuleContext): boolean => {
  if (!says(wording, lexicon('target'))) return false;
  return wording.text
    .split(/,(?!\d{3})/)
    .some(
      (clause) =>
        says(clause, lexicon('target')) &&
        (readQuantities(clause).length > 0 || /完成率(?:达到?|为)?[。;]?$|_{2,}/.test(clause)),
    );
});
