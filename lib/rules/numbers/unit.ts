import type { Mention } from '../../evidence/mention.ts';
import { isAlike } from '../../evidence/comparison.ts';
import { hitsOfLines, hitsOfNumbers } from '../number-hits.ts';
import { defineRule, type Hit } from '../rule.ts';

/** What always has a unit behind its number. */
const NEEDS =
  /(?:增幅|降幅|占比|比重|完成率|增长率|增速|达成率|标价率|毛利率|(?<![频汇利])率|同比增长|同比下降|环比增长|环比下降)(?:超过|达到|达|约|近|为|是|到了|了|到|提高到|:)?$/;
/** What may follow the number: the end of the clause. */
const ENDS = /^\s*(?:[,，。;；!！)）]|$)/;

export default defineRule({
  id: 'numbers/unit',
  severity: 'warn',
  title: '数字的单位或小数点有问题',
  why: '单位丢了、混了，或小数点写成顿号句号，数就读不准。',
  ask: '这个数的单位是什么，小数点在哪里？',
  bad: [
    '新品销量大增，增幅超过⟦57⟧；占比达到⟦23.5⟧，比上月好。',
    '老街片区销售卷烟⟦198、436箱⟧，三类烟卖了⟦86。2箱⟧。',
    '白狼由3箱增至⟦620条⟧，客户反映好。',
  ],
  good: [
    '增幅超过57%；占比达到23.5%。1、2、3月份销量平稳。第1、3箱受潮。',
    '1、走访120户。销售198.436箱，三类烟86.2箱，折合21550条。',
    '白狼由3箱增至5箱，每户首批5条。排名第3，2026年增长。',
  ],
  *check(document) {
    yield* misplaced(document);
    for (const hit of needing(document)) if (ENDS.test(document.text.slice(hit.end))) yield hit;
    yield* mixed(document);
  },
});

const misplaced = hitsOfNumbers(({ number }) =>
  number.misplaced ? { message: '小数点写成了顿号或句号', ask: '这里是不是小数点？' } : null,
);

/** Bare numbers behind words that call for a unit. */
const needing = hitsOfLines(({ mentions }) =>
  mentions
    .filter(({ number, lead }) => number.kind === 'bare' && NEEDS.test(lead.trimEnd()))
    .map(({ number: { start, end } }) => ({ start, end, message: '数字后面的单位丢了' })),
);

const mixed = hitsOfLines(function* ({ statements }) {
  for (const statement of statements) yield* mixedIn(statement);
});

const AMOUNTS: ReadonlySet<Mention['role']> = new Set(['level', 'total', 'in', 'out', 'end']);
const VOLUMES: ReadonlySet<string> = new Set(['箱', '条']);

/** 由3箱增至620条; 2.4箱，比上月多销180条: what is compared stands in another unit. */
function* mixedIn(statement: readonly Mention[]): Generator<Hit> {
  // 由3箱 or 2.4箱 stands before what is compared with it.
  if (statement.length < 2 || !statement.some(isVolume)) return;
  for (const [index, mention] of statement.entries()) {
    if (mention.role !== 'to' && !isComparison(mention)) continue;
    const before = statement.slice(0, index);
    const first = mention.role === 'to' ? 'from' : 'level';
    const now = before.findLast(({ role }) => role === first);
    if (!now || isAlike(now, mention) || ![now, mention].every(isVolume)) continue;
    // 2350条，折合9.4箱，比上月多170条: told in both.
    if (before.some((one) => AMOUNTS.has(one.role) && isAlike(one, mention))) continue;
    const { start, end } = mention.number;
    yield {
      start,
      end,
      message: '前后一个用箱、一个用条，没法直接比',
      ask: '统一成一个单位，好吗？',
    };
    return;
  }
}

function isVolume({ number }: Mention): boolean {
  return VOLUMES.has(number.measure?.name ?? '');
}

/** What is compared with another time. */
function isComparison({ role, label }: Mention): boolean {
  return role === 'base' || (role === 'difference' && label !== '');
}
