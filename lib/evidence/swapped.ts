/** One amount written twice, once with two neighbouring digits in the other order: 6914.7箱, 6941.7箱. */
import type { Mention } from './mention.ts';
import { perPlacedLine, type PlacedLine } from './share-claims.ts';

/** So many amounts of the same digits are compared; a text that repeats one for ever is read once. */
const ALIKE_MAX = 12;
/** So many digits that two amounts of one unit come out like this by chance once in thousands. */
const DIGITS_ENOUGH = 4;
/** Of three digits only where one amount is borne out by others, the other by none, and both name one thing. */
const DIGITS_LEAST = 3;
/** From so many digits on, no words are needed: one pair in twenty thousand comes out like this by chance. */
const DIGITS_PLENTY = 5;
/** Other times, places and plans have amounts of their own. */
const TIME =
  /去年|上年|同期|上月|上期|\d月|年初|计划|任务|目标|预算|全县|全市|平均|下月|预计|[一二三四]季度|[上下]半年/g;

export function swappedPairs(
  lines: readonly PlacedLine[],
  trusted: ReadonlySet<Mention>,
  wordsAround: (mention: Mention) => string,
): readonly { readonly doubted: Mention; readonly other: Mention }[] {
  const byDigits = new Map<string, Amount[]>();
  for (const line of lines) {
    for (const amount of amountsIn(line)) {
      const known = byDigits.get(amount.key);
      if (!known) byDigits.set(amount.key, [amount]);
      else if (known.length < ALIKE_MAX) known.push(amount);
    }
  }
  const several = [...byDigits.values()].filter(({ length }) => length > 1);
  return several.flatMap((alike) =>
    alike.flatMap(({ mention: later, sentence }, at) => {
      // 分别为31.8箱、36.8箱、38.1箱: what one sentence tells are several things.
      const earlier = alike
        .slice(0, at)
        .find(
          (one) =>
            isSwapped(one.mention, later) &&
            (digitsOf(later) >= DIGITS_ENOUGH || one.sentence !== sentence) &&
            isDoubtful(one.mention, later, trusted, wordsAround),
        )?.mention;
      if (!earlier) return [];
      const [doubted, other] = trusted.has(later) ? [earlier, later] : [later, earlier];
      return trusted.has(doubted) ? [] : [{ doubted, other }];
    }),
  );
}

interface Amount {
  /** What it has in common with those that are compared with it. */
  readonly key: string;
  readonly mention: Mention;
  readonly sentence: readonly Mention[];
}

const amountsIn = perPlacedLine(({ statements }): readonly Amount[] =>
  statements.flatMap((sentence) =>
    sentence.flatMap((mention) => {
      const key = keyOf(mention);
      return key === null ? [] : [{ key, mention, sentence }];
    }),
  ),
);

/** The unit and the digits in order of size: what amounts with swapped digits have in common. */
function keyOf({ number, silenced }: Mention): string | null {
  const { kind, digits, hedge, upper, measure, decimals } = number;
  if (digits.length < DIGITS_LEAST) return null;
  const bare = digits.replace('.', '');
  if (kind !== 'quantity' || silenced || hedge !== null || upper !== null) return null;
  if (measure?.dimension === 'ratio' || bare.replace(/0+$/, '').length < DIGITS_LEAST) return null;
  return `${number.unit}|${decimals}|${[...bare].toSorted().join('')}`;
}

function isSwapped(a: Mention, b: Mention): boolean {
  const [left, right] = [a, b].map(({ number }) => number.digits.replace('.', ''));
  if (!left || !right || left.length !== right.length) return false;
  const at = [...left].findIndex((digit, place) => digit !== right[place]);
  if (at === -1) return false;
  return (
    left[at] === right[at + 1] &&
    left[at + 1] === right[at] &&
    left.slice(at + 2) === right.slice(at + 2)
  );
}

function isDoubtful(
  a: Mention,
  b: Mention,
  trusted: ReadonlySet<Mention>,
  wordsAround: (mention: Mention) => string,
): boolean {
  // 比9月增加54.5箱，同比下降45.5箱: two differences against two times.
  if (a.label !== b.label) return false;
  if (digitsOf(a) >= DIGITS_ENOUGH) return areNamed(a, b);
  if (trusted.has(a) === trusted.has(b) || besideMonths(a) !== besideMonths(b)) return false;
  const words = pairsOf(wordsAround(a));
  return pairsOf(wordsAround(b)).some((pair) => words.includes(pair) && !COMMON.test(pair));
}

/** Pairs of letters that stand beside many numbers and name none. */
const COMMON =
  /[\d\s年月日的了共有为是达到约和及]|全部|本期|一共|现在|目前|完成|增长|下降|同比|环比|占比|比重|新增|净增|销售|销量|客户|户数|零售|平均|计划|任务|目标|合计|其中|实际|累计|工作|片区|我们|所有/;

function pairsOf(words: string): readonly string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}

function digitsOf({ number }: Mention): number {
  return number.digits.replace('.', '').length;
}

/** 截至8月末 is the time of most that a summary tells, named or not. */
function besideMonths({ lead }: Mention): string {
  return timesOf({ lead: lead.replace(/\d+月/g, '') });
}

function timesOf({ lead }: Pick<Mention, 'lead'>): string {
  return (lead.match(TIME) ?? []).join();
}

/** Whether the words before both tell of one thing at one time. */
function areNamed(a: Mention, b: Mention): boolean {
  if (timesOf(a) !== timesOf(b)) return false;
  if (digitsOf(a) >= DIGITS_PLENTY) return true;
  const [first, second] = [a, b].map(wordsOf);
  return !!first && !!second && first.slice(-2) === second.slice(-2);
}

const REACH = 8;

/** The letters before the number, those that only lead to it left out. */
function wordsOf({ lead }: Mention): string {
  return lead
    .replace(/[^\p{Script=Han}]/gu, '')
    .replace(/(?:为|是|达到?|有|约|共|的)+$/, '')
    .slice(-REACH);
}
