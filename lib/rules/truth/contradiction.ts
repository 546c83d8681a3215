import { placesIn } from '../../text/matches.ts';
import { shift, type Span } from '../../text/span.ts';
import { noted } from '../../text/wording.ts';
import { movesIn } from '../changes.ts';
import { claimOf, NO_CLAIM } from '../claims.ts';
import { deniersIn } from '../denial.ts';
import { says } from '../lexicon.ts';
import { linesOf, someLine, statementsOf } from '../lines.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import type { Sentence } from '../sentences.ts';

export default defineRule({
  id: 'truth/contradiction',
  severity: 'warn',
  title: '前后说法对不上',
  why: '前后两处说法相反，又没有解释，看的人不知道该信哪一个。',
  ask: '这两处哪一个是对的，或者为什么会这样？',
  bad: [
    '⟦大客户没有一家想走的。⟧走访212户次。价签齐全。本月流失5家。',
    '⟦客户对我的服务越来越满意。⟧路远车旧。雨天难走。回访评分9月96.2分，10月92.5分。',
    '⟦客户满意度98.5%，比上月下降1.3个百分点，投诉也减少了12件。⟧',
    '⟦10月超额完成了销售计划。⟧客户订货均匀。货源也充足。全月销售120箱，欠2.3箱。',
    '⟦10月全面完成各项指标任务。⟧客户订货均匀。货源也充足。收入完成计划的96.2%。',
    '⟦全月做到零投诉。⟧走访212户次。价签齐全。诉求14件，其中投诉5件。',
    '户均库存⟦由4.2条降至5.6条⟧，比较合理。',
    '⟦10月销售120箱，客户库存比上月降下来了。⟧订货均匀。货源充足。户均库存由上月的86条升至94条。',
    '本月销量同比⟦增加3.2箱，下降1.5%⟧，总体平稳。',
    '⟦用户流失比上月少了。⟧走访212户次。价签齐全。离网31户，比9月的22户多了9户。',
    '⟦大家普遍没有怨言。⟧收到投诉7件。',
    '⟦贷后风险防控万无一失。⟧走访212户次。材料齐全。有6户超期没有检查，其中逾期2户。',
    '⟦商户对我的服务都很满意。⟧路远车旧。雨天难走。满意度却一直下降。',
  ],
  good: [
    '客户满意度下降1.3个百分点，投诉增加了12件，因为送货晚点。',
    '客户满意度下降1.3个百分点，投诉减少了12件，原因是回访改由第三方做，口径更严。',
    '10月超额完成了销售计划。销售120箱，完成103.2%。全县平均完成98.2%。',
    '10月超额完成了存款计划。客户订货均匀。货源也充足。中收欠2.3万元。',
    '9月超额完成了销售计划。客户订货均匀。货源也充足。10月销售120箱，完成98.2%。',
    '那户等了两天也没有怨言。走访212户次。投诉5件，都是送货晚点。',
    '用户流失比上月少了。走访212户次。价签齐全。离网22户，比去年的20户多了2户。',
    '店主对新品的口感都很满意。路远车旧。雨天难走。满意度一直下降。',
    '新放的贷款没有一户逾期。走访212户次。材料齐全。收回逾期3户。',
    '本月没有投诉。走访212户次。价签齐全。9月投诉5件，都是送货晚点。同比增加3.2箱，环比下降1.5%。',
  ],
  *check(document, context) {
    const plans = new Set(document.parts.get('plan')?.blocks);
    if (!someStatement(document, context)) return;
    const ofNow = ({ block, wording }: Sentence): boolean =>
      !plans.has(block) || says(wording, context.lexicon('of-now'));
    for (const line of linesOf(document)) {
      const turns = turnsIn(line.wording, context);
      if (turns.length > 0 && ofNow(line)) for (const span of turns) yield shift(span, line.start);
    }
    const sentences = statementsOf(document).filter(ofNow);
    const denierOf = deniersIn(sentences, context);
    for (const [index, sentence] of sentences.entries()) {
      const opposed = opposedBy(sentence, sentences[index + 1], context);
      if (opposed) yield { start: sentence.start, end: opposed.end };
      const other = denierOf(index);
      if (!other) continue;
      const message = `这里的说法和“${excerpt(other.folded)}”对不上`;
      yield { start: sentence.start, end: sentence.end, message };
    }
  },
});

/** Whether a sentence says something that another one may deny. */
const isStatement = noted(
  (wording, context: RuleContext): boolean =>
    turnsIn(wording, context).length > 0 ||
    satisfactionOf(wording, context) !== '' ||
    claimOf(wording, context) !== NO_CLAIM,
);

const someStatement = someLine(isStatement);

const EXCERPT = 24;

function excerpt(folded: string): string {
  const words = folded.replace(/[。;]$/, '');
  return words.length <= EXCERPT ? words : `${words.slice(0, EXCERPT)}…`;
}

/** The sentence, itself or the next one, whose complaints go the way of this one's satisfaction, uncommented. */
function opposedBy(
  sentence: Sentence,
  next: Sentence | undefined,
  context: RuleContext,
): Sentence | null {
  const way = satisfactionOf(sentence.wording, context);
  if (way === '' || isCommented(sentence, context)) return null;
  if (complaintsOf(sentence.wording, context) === way) return sentence;
  const isBeside = next?.block === sentence.block && complaintsOf(next.wording, context) === way;
  return isBeside && !isCommented(next, context) ? next : null;
}

const satisfactionOf = wayOf('satisfaction-up', 'satisfaction-down');
const complaintsOf = wayOf('complaint-up', 'complaint-down');

/** Which way a sentence says that it went; empty where it says neither. */
function wayOf(up: string, down: string) {
  return noted((wording, { lexicon }: RuleContext) => {
    if (says(wording, lexicon(up))) return 'up';
    return says(wording, lexicon(down)) ? 'down' : '';
  });
}

function isCommented({ wording }: Sentence, { lexicon }: RuleContext): boolean {
  return says(wording, lexicon('cause')) || says(wording, lexicon('contrast'));
}

/** Where one may begin; looked for first, since few sentences hold it. */
const TURNING = /,(?:下降|减少|降低|降幅|增长|增加|上升|增幅)/;

/** An increase and a decline of one figure: 增加3.2箱,下降1.5%. */
const TURN =
  /(?:(?:增加|增长|多销|上升)了?\d{1,9}(?:\.\d{1,6})?[^\d,。;%、]{1,3},(?:下降|减少|降低|降幅)(?:了|为)?\d{1,9}(?:\.\d{1,6})?%|(?:减少|下降|少销|降低)了?\d{1,9}(?:\.\d{1,6})?[^\d,。;%、]{1,3},(?:增长|增加|上升|增幅)(?:了|为)?\d{1,9}(?:\.\d{1,6})?%)/g;

const turnsIn = noted((wording, context: RuleContext): readonly Span[] => {
  const turns = TURNING.test(wording.text) ? placesIn(wording.text, TURN) : [];
  // 由5名升至3名 rises in rank.
  const moves = movesIn(wording, context).filter(
    ({ start, end, size, saysRise }) =>
      size !== 0 && size > 0 !== saysRise && !/[名位]/.test(wording.text.slice(start, end)),
  );
  return [...turns, ...moves];
});
