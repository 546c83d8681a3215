/** True reports: one amount, and what authors tell of it against other times and a plan, in any order. */
import fc from 'fast-check';
import { write } from './statements.ts';

interface Amount {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  /** Times 10^decimals. */
  readonly now: bigint;
  readonly last: bigint;
  readonly year: bigint;
  readonly begin: bigint;
  readonly plan: bigint;
}

const KINDS = [
  ['卷烟销量', '箱', 3],
  ['一类烟销量', '箱', 1],
  ['存款余额', '万元', 0],
  ['中间业务收入', '万元', 1],
  ['宽带在网', '户', 0],
] as const;

const amountOf = (kind: (typeof KINDS)[number]): fc.Arbitrary<Amount> =>
  fc
    .tuple(
      fc.constant(kind),
      fc.integer({ min: 120_000, max: 900_000 }),
      fc.array(fc.integer({ min: 850, max: 1_150 }), { minLength: 4, maxLength: 4 }),
    )
    .map(([[name, unit, decimals], thousandths, shares]) => {
      const now = (BigInt(thousandths) * 10n ** BigInt(decimals)) / 1_000n;
      const [last = now, year = now, begin = now, plan = now] = shares.map(
        (share) => (now * BigInt(share)) / 1_000n,
      );
      return { name, unit, decimals, now, last, year, begin, plan };
    });

/** Ways to tell of one amount; {d} is a difference, {r} its rate, {b} the base. */
const AGAINST = {
  last: [
    '比上月{d}',
    '较9月{d}',
    '环比{r}',
    '比上月{r}',
    '比上月的{b}{d}',
    '9月为{b}',
    '上月是{b}',
  ],
  year: [
    '同比{r}',
    '比去年同期{r}',
    '同比{d}',
    '较上年同期{d}',
    '比去年同期的{b}{r}',
    '去年同期{b}',
  ],
  begin: ['较年初{r}', '比年初{d}'],
} as const;
const AIMED = ['完成月计划{p}的{c}', '计划{p}，完成{c}', '目标{p}，完成{c}', '完成计划的{c}'];
const ASIDE = ['在全县8个片区中排第5', '全县平均完成率97.3%', '全县平均增长2.3%'];
const VERBS = { up: ['增加', '增长', '上升'], down: ['减少', '下降', '回落'] } as const;

function told({ unit, decimals, now, ...bases }: Amount): readonly fc.Arbitrary<string>[] {
  const inUnit = (value: bigint): string =>
    write(value, 10n ** BigInt(decimals), decimals, 'round') + unit;
  const against = Object.entries(AGAINST).map(([name, ways]) => {
    const base = bases[name as keyof typeof AGAINST];
    const change = now - base;
    const verbs = fc.constantFrom(...(change < 0n ? VERBS.down : VERBS.up));
    const places = fc.integer({ min: 1, max: 2 });
    return fc.tuple(fc.constantFrom<string>(...ways), verbs, places).map(([way, verb, rate]) =>
      way
        .replace('{d}', verb + inUnit(change))
        .replace('{r}', `${verb}${write(change * 100n, base, rate, 'round')}%`)
        .replace('{b}', inUnit(base)),
    );
  });
  const completed = `${write(now * 100n, bases.plan, 2, 'round')}%`;
  const aimed = fc
    .constantFrom(...AIMED)
    .map((way) => way.replace('{p}', inUnit(bases.plan)).replace('{c}', completed));
  return [...against, ...against.slice(0, 2), aimed, fc.constantFrom(...ASIDE)];
}

const MARKS = ['，', '，', '，', '；', '。'];

const paragraphOf = (kind: (typeof KINDS)[number]): fc.Arbitrary<string> =>
  amountOf(kind).chain((one) =>
    fc
      .tuple(
        fc
          .shuffledSubarray([...told(one)], { minLength: 2, maxLength: 4 })
          .chain((ways) => fc.tuple(...ways)),
        fc.array(fc.constantFrom(...MARKS), { minLength: 4, maxLength: 4 }),
      )
      .map(([clauses, marks]) => {
        const now = write(one.now, 10n ** BigInt(one.decimals), one.decimals, 'round');
        const head = `10月份${one.name}${now}${one.unit}`;
        return `${clauses.reduce((text, clause, at) => text + marks[at] + clause, head)}。`;
      }),
  );

/** One or two amounts after one another. */
export const trueReport: fc.Arbitrary<string> = fc
  .shuffledSubarray([...KINDS], { minLength: 1, maxLength: 2 })
  .chain((kinds) => fc.tuple(...kinds.map(paragraphOf)))
  .map((paragraphs) => paragraphs.join(''));
