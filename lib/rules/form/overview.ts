import type { Document } from '../../text/document.ts';
import { quantitiesOf, sentencesOf, type Block } from '../../text/outline.ts';
import { wordingOf } from '../../text/wording.ts';
import { says } from '../lexicon.ts';
import { lengthOf, sizeOf } from '../part-place.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export default defineRule({
  id: 'form/overview',
  severity: 'warn',
  title: '开头没有说清全月怎么样',
  why: '总结开头要有情况概述和总体评价，一两句话让人看到全月的结果。',
  ask: '销量完成多少、比去年同期怎样、最大的短板是什么？用一句话放在开头。',
  bad: [
    '10月工作总结\n⟦秋风送爽，丹桂飘香，忙碌的十月在不知不觉中走完了。首先感谢领导一直以来的关心，感谢同事们的包容和帮助，也感谢家里人的支持，让我能够安心工作，我会把这份温暖记在心里。⟧\n一、销售情况\n10月销售卷烟120箱，完成计划的103%，居全县第3位，比去年同期多3.7箱，增长3.2%，单箱结构32846元。\n二、客户情况\n片区现有客户228户，走访450户次，价签抽查15户，全部合格，新增2户，没有注销的，户均库存84条，比上月少2条，店主对送货时间比较满意。10月送货全部准时，没有接到投诉，客户反映节后的货来得及时，订货也比9月均匀。',
    '10月工作总结\n⟦时光荏苒，转眼间一个月又过去了。在领导的关心支持下，在同事的帮助下，我兢兢业业，认真负责，衷心感谢大家。⟧\n一、销售情况\n我紧紧围绕中心工作，高度重视，扎实推进各项工作，狠抓落实，全力以赴做好每一件小事，把服务放在心上，努力让每一位客户都感到满意，也得到了大家的认可和支持。\n二、客户情况\n坚持多沟通、多交流，做到心中有数，把每一位客户都当作自己的亲人，把每一件小事都当作大事来做，尽心尽力，任劳任怨，得到了客户的普遍好评，也为下一步的工作打下了良好的基础。\n三、下月打算\n继续努力，再接再厉，以更加饱满的热情投入到工作中去，团结协作，积极配合，争取各项工作更上一层楼，不辜负领导的期望。',
  ],
  good: [
    '10月工作总结\n10月销售卷烟120箱，完成计划的103%，居全县第3位。\n一、销售情况\n平稳。',
    '10月工作总结\n一、销售情况\n销售120箱，同比增长3.2%。',
    '10月工作总结\n总的看，销量平稳、结构略有回落，短板是货源紧张。\n一、销售情况\n平稳。',
  ],
  *check(document, context) {
    const opening = openingOf(document);
    const [first] = opening;
    if (!first || sizeOf(document) < context.limit('overview-text')) return;
    if (first.paragraph.facts.folded.includes('\t')) return;
    const close = opening.at(-1)?.end ?? 0;
    // A whole paragraph of thanks and seasons is the opening, however soon the figures follow.
    const isLong = lengthOf(opening) >= COURTESY;
    const end = isLong ? close : Math.max(close, endOfFirst(document, context.limit('overview')));
    if (document.blocks.some((block) => tellsResult(block, end, context))) return;
    yield { start: first.start, end: opening.at(-1)?.end ?? first.end };
  },
});

const COURTESY = 60;

/** What stands before the first heading; the first paragraph where a heading opens the text or there is none. */
function openingOf({ root, blocks }: Document): readonly Block[] {
  return root.blocks.length > 0 && root.children.length > 0 ? root.blocks : blocks.slice(0, 1);
}

/** Where the first so many characters of the body's matter end. */
function endOfFirst({ blocks }: Document, length: number): number {
  let left = length;
  for (const { start, end } of blocks) {
    if (end - start >= left) return start + left;
    left -= end - start;
  }
  return blocks.at(-1)?.end ?? 0;
}

/** 替我看了两天, 跑了一趟: counted, but no result. */
const OF_TALK = /^(?:天|次|趟|回|年|岁|位|句|个月|分钟|小时)$/;

/** A figure, or a judgement passed on an indicator in the same sentence; only what begins before `end`. */
function tellsResult(block: Block, end: number, { lexicon }: RuleContext): boolean {
  if (quantitiesOf(block).some(({ start, unit }) => start < end && !OF_TALK.test(unit)))
    return true;
  const { start, facts } = block.paragraph;
  return sentencesOf(block)
    .filter((sentence) => sentence.start < end)
    .map((sentence) => facts.folded.slice(sentence.start - start, sentence.end - start))
    .map(wordingOf)
    .some((words) => says(words, lexicon('indicator')) && says(words, lexicon('judgement')));
}
