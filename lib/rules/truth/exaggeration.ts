import { overlaps } from '../../text/span.ts';
import { hitsIn } from '../lexicon.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { around, sentencesIn, type Sentence } from '../sentences.ts';

export default defineRule({
  id: 'truth/exaggeration',
  severity: 'warn',
  title: '形容词和数字不相称',
  why: '一定要实事求是，成绩不夸大。用数字说话，比“大幅”“显著”更让人信服。',
  ask: '实际变化是多少？直接写数字好吗？',
  bad: [
    '⟦本月销量大幅增长，销售120箱，比上月增长2.1%。⟧',
    '⟦片区销售形势显著向好，结构大幅改善。⟧客户认可。',
    '⟦收入62万元，目标64万元，完成98.2%，超额完成了目标。⟧',
    '⟦登网率由79.8%升到80.4%，突飞猛进。⟧',
  ],
  good: [
    '本月销量大幅增长，比上月增长32.1%，主要是酒席多。',
    '超额完成计划，完成率103.2%。',
    '推介会圆满结束，到场32户。',
    '客户说“服务显著改善”，下月继续。',
    '夜间缺货登记明显减少，由26次降到9次。',
  ],
  *check(document, context) {
    const sentences = sentencesIn(document.blocks);
    for (const [index, sentence] of sentences.entries()) {
      const next = sentences[index + 1];
      const told = next && next.block === sentence.block ? [sentence, next] : [sentence];
      if (isExaggerated(sentence, told, around(sentences, index, 1), context)) {
        yield { start: sentence.start, end: sentence.end };
      }
    }
  },
});

function isExaggerated(
  sentence: Sentence,
  told: readonly Sentence[],
  near: readonly Sentence[],
  context: RuleContext,
): boolean {
  if (uses(sentence, 'fulfilment', context)) return completions(told).some((rate) => rate < 100);
  const strong = uses(sentence, 'magnitude', context);
  if (!strong && !uses(sentence, 'magnitude-measured', context)) return false;
  const changes = told.flatMap(changesIn);
  if (changes.length > 0) return Math.max(...changes) <= context.limit('slight-change');
  return (
    strong &&
    !near.some(
      ({ folded, quantities }) =>
        quantities.length > 0 || /(?:列|居|排|位)[^。;,]{0,8}第[\d二三四五六七八九十]/.test(folded),
    )
  );
}

/** Whether a word of the lexicon stands in the sentence, outside quotations and events. */
function uses({ start, end, block }: Sentence, name: string, { lexicon }: RuleContext): boolean {
  const events = hitsIn(block, lexicon('event'));
  return hitsIn(block, lexicon(name)).some(
    (hit) => hit.start >= start && hit.end <= end && !events.some((event) => overlaps(event, hit)),
  );
}

const COMPLETION = /完成[^。;]{0,16}?(\d+(?:\.\d+)?)%/g;
const CHANGE =
  /(?:增长|增幅|下降|降幅|提高|上升|减少|增加|升|降)[^。;,\d到至为]{0,6}(\d+(?:\.\d+)?)(?:%|个百分点)/g;
const FROM_TO =
  /由(\d+(?:\.\d+)?)%?[^。;,]{0,6}?(?:升|降|增|减|提高|下降)(?:至|到|为)(\d+(?:\.\d+)?)(%?)/g;

function completions(sentences: readonly Sentence[]): readonly number[] {
  return sentences.flatMap(({ folded }) =>
    Array.from(folded.matchAll(COMPLETION), ([, rate]) => Number(rate)),
  );
}

/** Changes told, in per cent or points. */
function changesIn({ folded }: Sentence): readonly number[] {
  const stated = Array.from(folded.matchAll(CHANGE), ([, change]) => Number(change));
  const pairs = Array.from(folded.matchAll(FROM_TO), ([, from, to, unit]) => {
    const difference = Math.abs(Number(to) - Number(from));
    return unit === '%' ? difference : (difference / Math.max(Number(from), 1)) * 100;
  });
  return [...stated, ...pairs];
}
