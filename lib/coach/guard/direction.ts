/** Which way a statement goes: what rose must not be told as fallen. */
import type { Span } from '../../text/span.ts';
import { block, type Block } from './block.ts';

export type Direction = 1 | -1 | 0;

const UP =
  '增长|增加|增幅|净增|新增|上升|上涨|上调|提高|提升|升高|升至|升到|增至|增到|多销|多卖|高出|高于|超额|超出|快于|领先|扩大|回升|好转|走高|超|多|升|增|涨|高|快';
const DOWN =
  '下降|下滑|下跌|回落|减少|减至|降低|降幅|降至|降到|降为|减到|少销|少卖|低于|落后|慢于|缩小|缩短|收窄|下调|走低|流失|欠|差|缺|少|降|减|跌|低|慢';
const WORD = new RegExp(`(?<up>${UP})|(?<down>${DOWN})`, 'g');
/** Words that hold one of them and tell no direction. */
const IDLE =
  /不少于|不多于|不低于|不高于|至少|至多|最高|最低|最多|最少|多数|多次|许多|多少|不少|差异|差别|高端|高价|低档|低价|高档|中高|降档|升档|升星|降星|提高认识|高度|高效|较快|尽快|增投|减投|快递|缺签|缺货|超市|多家|多户|加快|降温|高峰|低焦|升级/g;

interface DirectionWord extends Span {
  readonly way: Direction;
}

export function directionWordsIn(text: string): readonly DirectionWord[] {
  const told = text.replace(IDLE, (word) => '，'.repeat(word.length));
  return Array.from(told.matchAll(WORD), ({ index, 0: word, groups }) => ({
    start: index,
    end: index + word.length,
    way: groups?.['up'] ? 1 : -1,
  }));
}

/** How far before a number its direction is told: 同比增长幅度约达到. */
const LEAD_REACH = 8;
const TAIL_REACH = 2;

/** The direction that a number is told in, by the words before it, else right behind it. */
export function directionOf(lead: string, tail: string): Direction {
  const before = directionWordsIn(lead.slice(-LEAD_REACH)).at(-1);
  if (before) return before.way;
  return (
    directionWordsIn(tail.slice(0, TAIL_REACH + 2)).find(({ start }) => start <= TAIL_REACH)?.way ??
    0
  );
}

/** What can be done or not be done; a no before it turns it round. */
const STATUS =
  /(?<no>未能|未|没有|没|无法|尚未|不能|不)?(?<verb>完成|达标|达到|到位|解决|落实|办结|满意|接受|合格|愿意|发现|出现|发生)/g;
const SUBJECT = 4;

/**
 * Statements without a number of their own: the same thing (at least two characters of it) said the
 * other way round, and nowhere in the quote as in the rewrite.
 */
export function trendBlocks(quote: string, rewrite: string): readonly Block[] {
  const before = [...trendsIn(quote), ...statusIn(quote)];
  const after = [...trendsIn(rewrite), ...statusIn(rewrite)];
  return after.flatMap((now) => {
    const same = before.filter(({ subject }) => shares(subject, now.subject));
    if (same.length === 0 || same.some(({ way }) => way === now.way)) return [];
    return [
      block(
        'direction-flipped',
        { number: '', words: now.words },
        { start: now.start, end: now.end },
      ),
    ];
  });
}

interface Trend extends Span {
  readonly way: Direction;
  readonly subject: string;
  readonly words: string;
}

function trendsIn(text: string): readonly Trend[] {
  return directionWordsIn(text)
    .filter(({ start, end }) => end - start > 1 && !/^[^，。；,;]{0,6}\d/.test(text.slice(end)))
    .map(({ start, end, way }) => {
      const subject = subjectBefore(text, start);
      return { start, end, way, subject, words: text.slice(start, end) };
    });
}

function statusIn(text: string): readonly Trend[] {
  return Array.from(text.matchAll(STATUS), ({ index, 0: words, groups }) => ({
    start: index,
    end: index + words.length,
    way: groups?.['no'] ? (-1 as const) : (1 as const),
    // The verb tells what is spoken of.
    subject: `${subjectBefore(text, index)}#${groups?.['verb'] ?? ''}`,
    words,
  }));
}

function subjectBefore(text: string, start: number): string {
  const clause =
    text
      .slice(0, start)
      .split(/[，。；：、,;:]/)
      .at(-1) ?? '';
  return clause.replace(/[的了均都已所有将会明显较大幅同环比\d.%]/g, '').slice(-SUBJECT);
}

function shares(a: string, b: string): boolean {
  const [left, verb] = a.split('#');
  const [right, other] = b.split('#');
  if (verb !== other) return false;
  for (let at = 0; at + 2 <= (left ?? '').length; at += 1) {
    if ((right ?? '').includes((left ?? '').slice(at, at + 2))) return true;
  }
  return false;
}
