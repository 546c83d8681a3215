import { readQuantities } from '../../text/quantity.ts';
import { perWording } from '../../text/wording.ts';
import { sentencesOfItem } from '../item-sentences.ts';
import { says } from '../lexicon.ts';
import { lengthOf } from '../part-place.ts';
import { problemsOf } from '../problems.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'truth/understated',
  severity: 'hint',
  title: '问题写得有些轻',
  why: '实事求是，缺点基本不缩小，这是分析、得出教训的基础。',
  ask: '这些不足里，最影响结果的是哪一件，差多少？',
  bad: [
    '四、存在问题和建议\n⟦工作中难免存在一些不足，个别客户的经营水平有待提高，本人的主动性还不够，业务知识有一定差距。⟧',
  ],
  good: [
    '四、存在问题和建议\n个别客户配合不够，集镇114户里价签缺失27户，占23.7%，因为店主年纪大，我打算逐户换签。',
    '四、存在问题和建议\n古田狼货源紧张，食杂店反应强烈，原因是投放减少，客户说再没有货就去邻县订，请公司增加投放。',
  ],
  *check(document, context) {
    const part = document.parts.get('problem');
    const found = problemsOf(document, context);
    const [first] = found?.problems ?? [];
    if (!part || !found || !first) return;
    const items = [...found.problems, ...found.proposals];
    if (items.some(({ wording }) => isMeasured(wording))) return;
    const allSoft = found.problems.every(({ wording }) => says(wording, context.lexicon('soft')));
    const whole = lengthOf(document.blocks);
    const isSmall =
      whole >= context.limit('proportion-text') &&
      lengthOf(part.blocks) / whole < context.limit('problem-share-least');
    if (!allSoft && !isSmall) return;
    const end = found.problems.reduce((last, item) => Math.max(last, item.end), first.end);
    // 难免存在一些不足:一是… begins with its lead.
    const lead = sentencesOfItem(first, document)[0]?.start ?? first.start;
    yield { start: Math.min(lead, first.start), end, part: found.part };
  },
});

/** 虽然满意度达到96%,但… measures what was good, not the shortcoming. */
const CONCESSION = /(?:虽然|尽管)[^。;]{0,60}?(?=但|却|可是|不过)/g;

const isMeasured = perWording(
  ({ text }): boolean => readQuantities(text.replace(CONCESSION, '')).length > 0,
);
