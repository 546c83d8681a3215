import { perWording, type Wording } from '../text/wording.ts';

/** Words of time and manner that two sentences share without speaking of the same thing. */
const COMMON =
  /\d+|[一二三四五六七八九十]+[户家条箱月日周]|[上中下][午旬]|本月|下月|月[底末]|每[周天]|建议|问题|客户|公司|我们|自己|工作|情况|时间|店里|家店|户店|的店|老板们?|店主|顾客|零售|一个|这个|[月号日]前|加强|提高|继续|做好|完成|进行|因为|原因|影响|没有|不够|部分|个别|有的|一些|比较|同比|环比|增长|下降|减少|增加|提高|上升|销售|完成/g;
const HAN_RUN = /\p{Script=Han}+/gu;
const LONG = 3;
const SHORT = 2;

/** Whether a wording speaks of the same thing as one of the answers. */
export type IsAnswered = (wording: Wording) => boolean;

/**
 * Two texts speak of the same thing when they share a name of three characters, or two different
 * ones of two. Many answers are indexed, so that many problems and many answers stay linear.
 */
export function answeredBy(answers: readonly Wording[]): IsAnswered {
  if (answers.length > FEW) return indexed(answers);
  return (wording) => {
    const words = wordsOf(wording);
    return answers.some((answer) => speakOfTheSame(words, wordsOf(answer)));
  };
}

/** Up to so many answers, looking at each is cheaper than an index. */
const FEW = 100;

function speakOfTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let short = 0;
  for (const word of a) {
    if (!b.has(word)) continue;
    if (word.length === LONG) return true;
    short += 1;
    if (short === 2) return true;
  }
  return false;
}

function indexed(answers: readonly Wording[]): IsAnswered {
  const holders = new Map<string, number[]>();
  answers.forEach((answer, index) => {
    for (const word of wordsOf(answer)) pushTo(holders, word, index);
  });
  return (wording) => {
    const shared = new Map<number, number>();
    for (const word of wordsOf(wording)) {
      for (const index of holders.get(word) ?? []) {
        if (word.length === LONG) return true;
        const count = (shared.get(index) ?? 0) + 1;
        if (count === 2) return true;
        shared.set(index, count);
      }
    }
    return false;
  };
}

const wordsOf = perWording(({ text }): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const run of text.replace(COMMON, ' ').match(HAN_RUN) ?? []) {
    for (const size of [LONG, SHORT]) {
      for (let at = 0; at + size <= run.length; at += 1) words.add(run.slice(at, at + size));
    }
  }
  return words;
});

function pushTo(holders: Map<string, number[]>, word: string, index: number): void {
  const known = holders.get(word);
  if (known) known.push(index);
  else holders.set(word, [index]);
}
