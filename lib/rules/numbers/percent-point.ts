import { EARLIER } from '../../evidence/comparison.ts';
import { stands } from '../../evidence/letters.ts';
import type { Mention } from '../../evidence/mention.ts';
import { hitsOfLines } from '../number-hits.ts';
import { defineRule } from '../rule.ts';

/** A share or a rate that moves by the number: 占比提高1.4%; not 占比提高到23%, not 增长率3%. */
const MOVES =
  /(占比|比重|份额|满意度|(?<![频效汇])率)(?:(?!增幅|增速|增长率)[^,。;:\d%])?[^,。;:\d%]{0,12}?(?:提高|提升|上升|增加|增长|下降|降低|减少|回落|下滑|抬[高升]?|升|降|高|低|快|慢)[了约近]{0,2}$/;
const AHEAD = /(?:快|慢|高|低|超前|滞后)于?(?:序时|时间|计划)?进度$/;
/** The progress itself, after a month at least, in per cent: 快于序时进度75%. */
const A_MONTH = 8;

/** 快于序时进度2.1%: a progress is ahead or behind by points. */
function isAhead({ lead, number }: Mention): boolean {
  return AHEAD.test(lead) && Number(number.digits) < A_MONTH;
}

/** 由71.2%提高到77.7%，提高了6.5%: the rate stands before. */
const MOVES_ON =
  /^,?(?:同比|环比|较上月|比上月)?(?:提高|提升|上升|下降|降低|抬[高升]?|升|降|增加|减少|高|低)[了约近]?$/;

export default defineRule({
  id: 'numbers/percent-point',
  severity: 'hint',
  title: '比率的升降用了百分号',
  why: '占比和比率的差是百分点，写成“%”会被读成相对增长，意思差很多。',
  ask: '这里是不是该写“个百分点”？',
  bad: [
    '二类烟占比提高了⟦1.4%⟧，结构向上。',
    '签约率由71.2%提高到77.7%，提高了⟦6.5%⟧。',
    '存款率高了⟦20%⟧点，比上月好。',
    '累计完成年度目标的93.7%，快于序时进度⟦2.1%⟧。月活率61.3%，比10月提高⟦2.4%⟧。',
    '一类烟占比20.91%，同比提高⟦0.9%⟧。完成率比全县平均完成率高⟦1.2%⟧。',
  ],
  good: [
    '二类烟占比提高了1.4个百分点，销量提高了1.4%。',
    '签约率由71.2%提高到77.7%，标价率提高到93%，毛利率为23.0%，占比高达23%。',
    '5G用户达到200户，全县平均增长65.3%，完成计划的87.7%，环比提高9.3%。',
    '标价率由80%提高到88%，提高10%。存款增长率提高，存款增长2.3%。',
  ],
  *check(document) {
    yield* inPerCent(document);
  },
});

const inPerCent = hitsOfLines(function* ({ statements, text }) {
  for (const mentions of statements) {
    for (const [index, mention] of mentions.entries()) {
      const { start, end, measure } = mention.number;
      if (measure?.name !== '%') continue;
      if (text.startsWith('点', end)) yield { start, end, message: '“%点”不是单位' };
      else if (
        !mention.silenced &&
        (isAhead(mention) ||
          (!LEVELS.has(mention.role) && isMoved(mentions.slice(0, index), mention)))
      )
        yield { start, end };
    }
  }
});

const LEVELS: ReadonlySet<Mention['role']> = new Set([
  'to',
  'from',
  'share',
  'completion',
  'rate',
  'level',
]);
/** 占比20.91%，同比提高0.9%: the rate stands before, and no amount that could have grown. */
const MOVES_AFTER =
  /^,?(?:同比|环比|较上月|比上月|较上年|比上年|比去年|较去年|同期|较年初|比年初|[比较]\d{1,2}月[份末底]?|又)*(?:提高|上升|下降|降低|回落|提升)了?$/;

/** By the words, or because the two rates before it differ by just so many points. */
function isMoved(before: readonly Mention[], mention: Mention): boolean {
  const rates = before.filter(({ number }) => number.measure?.dimension === 'ratio').slice(-2);
  const [from, to] = rates;
  const isBound =
    from &&
    to &&
    (rates.some(({ role }) => role === 'base' || role === 'from') || stands(EARLIER, to)) &&
    before.at(-1) === to;
  // 200户，全县平均增长65.3%，环比提高9.3%: it is the amount that has grown.
  const hasAmount = before.some(
    ({ number }) => number.measure !== null && number.measure.dimension !== 'ratio',
  );
  if (isBound)
    return (
      // Near 100 % both readings fit: points are meant.
      (!isRelative(from, to, mention) || isDifference(from, to, mention)) &&
      (MOVES.test(mention.lead) ||
        (!hasAmount && !isGrowth(to) && MOVES_ON.test(mention.lead)) ||
        isDifference(from, to, mention))
    );
  if (MOVES.test(mention.lead)) return true;
  const last = before.at(-1);
  const isOfRate =
    last !== undefined &&
    last.number.measure?.dimension === 'ratio' &&
    (last.role === 'rate' || last.role === 'share');
  return isOfRate && !hasAmount && !isGrowth(last) && MOVES_AFTER.test(mention.lead);
}

/** 环比增幅为5.1%，比上月上升5.1%: the same growth, told twice. */
function isGrowth({ role, lead }: Mention): boolean {
  return role === 'growth' || GROWTH.test(lead);
}

const GROWTH = /(?:增长|增幅|增速|降幅)[^,。;到至]{0,4}$/;

/** The percentages as whole numbers of their finest written place. */
function wholesOf(numbers: readonly Mention[]): readonly number[] {
  const decimals = Math.max(...numbers.map(({ number }) => number.decimals));
  return numbers.map(
    ({ number }) => Math.abs(number.coefficient) * 10 ** (decimals - number.decimals),
  );
}

function isDifference(a: Mention, b: Mention, claim: Mention): boolean {
  const [from = 0, to = 0, told = 0] = wholesOf([a, b, claim]);
  return Math.abs(Math.abs(to - from) - told) <= 1;
}

/** 由80%提高到88%，提高10%: the growth of a rate in per cent is meant, and it is right for either base. */
function isRelative(a: Mention, b: Mention, claim: Mention): boolean {
  const place = 10 ** claim.number.decimals;
  const [from = 0, to = 0] = wholesOf([a, b]);
  const told = Math.abs(claim.number.coefficient);
  return [from, to].some(
    (base) => Math.abs(Math.abs(to - from) * 100 * place - told * base) <= base,
  );
}
