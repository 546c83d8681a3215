import { readCount, readNumeral } from './numeral.ts';

/** The sign that opens a heading or a list item, in the order of GB/T 9704 and of chat habits. */
export type MarkStyle =
  | 'chapter' // 第一部分
  | 'hash' // # Markdown
  | 'numeral' // 一、
  | 'bracket' // 【本月销售】
  | 'bullet' // ■ ◆
  | 'label' // a short line alone, as a form field's label
  | 'numeral-in-parens' // (一)
  | 'digit' // 1、 1. and "1 " before a short line
  | 'letter' // A、
  | 'digit-in-parens' // (1) 1)
  | 'circled' // ①
  | 'ordinal'; // 一是 第一,

export interface Mark {
  readonly style: MarkStyle;
  /** Smaller is higher: a mark belongs under the nearest earlier one with a smaller depth. */
  readonly depth: number;
  /** Its place in the count; null for marks that do not count. */
  readonly number: number | null;
  /** Offset after the mark, where the title or the content begins. */
  readonly end: number;
}

type SignStyle = Exclude<MarkStyle, 'label'>;

const DEPTH: Record<SignStyle, number> = {
  chapter: 1,
  hash: 2,
  numeral: 2,
  bracket: 2,
  bullet: 2,
  'numeral-in-parens': 3,
  digit: 4,
  letter: 4,
  'digit-in-parens': 5,
  circled: 6,
  ordinal: 7,
};

// A digit after "12、" or "12." is a decimal (1027、792箱), unless it opens a date (1.8月…).
const DIGIT = /^(\d{1,2})(?:[、.](?!\d)|[、.](?=\d{1,2}月|\d{4}年))\s*/;

const FORMS: readonly (readonly [SignStyle, RegExp])[] = [
  ['chapter', /^第([一二三四五六七八九十]{1,3}|\d{1,2})(?:部分|章|节)[、.:,]?\s*/],
  // 一 干成的事, alone on its line, bears a blank in place of its comma.
  ['numeral', /^([一二三四五六七八九十]{1,3})(?:[、.:,]\s*|\s{1,3}(?=[^。;!?,:\t]{2,20}$))/],
  ['numeral-in-parens', /^\(([一二三四五六七八九十]{1,3})\)[、.:,]?\s*/],
  ['digit', DIGIT],
  // 1 报修慢。…: a blank in place of the point; 12 户 and 9 月 are amounts and dates.
  [
    'digit',
    /^(\d{1,2})\s{1,3}(?=[\p{Script=Han}A-Za-z]{2})(?![年月日号户家条箱个张次元万亿人笔件名天周点时分套台单组份包根块只])/u,
  ],
  ['digit-in-parens', /^(?:\((\d{1,2})\)[、.]?|(\d{1,2})\)[、.]?)\s*/],
  ['circled', /^([①-⑳])\s*/],
  ['ordinal', /^(?:第?([一二三四五六七八九十]{1,2})(?:是|来|要|,)|(?:首先|其次|再次|最后),)/],
  // A 指标完成, alone on its line; A 类客户有12户 begins with a letter only.
  ['letter', /^([A-H])(?:[、.](?![A-Za-z0-9])\s*|\s{1,3}(?=[\p{Script=Han}\d、]{2,16}$))/u],
  ['bullet', /^[■◆●▲★◇□▶►•]\s*/],
];

/** What a mark can begin with: most lines are told by that alone. */
const OPENING = /^[第首其再最一二三四五六七八九十(\d①-⑳A-H■◆●▲★◇□▶►•#【]/;

const FORGOTTEN_MAX = 20;
const HASH = /^(#{1,6})\s+/;

/** The mark at the start of a folded line (leading blanks allowed); null when there is none. */
export function readMark(folded: string): Mark | null {
  const indent = folded.length - folded.trimStart().length;
  const line = folded.slice(indent);
  if (!OPENING.test(line)) return null;
  const hash = HASH.exec(line);
  if (hash) {
    const level = hash[1]?.length ?? 1;
    return { style: 'hash', depth: Math.min(level, 6), number: null, end: indent + hash[0].length };
  }
  // 【一、销售】 carries a mark of its own inside the bracket; the bracket alone is a mark too.
  if (line.startsWith('【')) {
    const inner = readMark(line.slice(1));
    if (inner) return { ...inner, end: indent + 1 + inner.end };
    return { style: 'bracket', depth: DEPTH.bracket, number: null, end: indent + 1 };
  }
  for (const [style, form] of FORMS) {
    const match = form.exec(line);
    if (match) {
      const counted = match[1] ?? match[2] ?? null;
      return {
        style,
        depth: DEPTH[style],
        number: counted === null ? null : readCount(counted),
        end: indent + match[0].length,
      };
    }
  }
  return null;
}

/** "二平台基本情况": the numeral of a heading, its comma forgotten; a heading only where that numeral is due. */
export function readForgottenMark(folded: string): Mark | null {
  const indent = folded.length - folded.trimStart().length;
  const line = folded.slice(indent).trimEnd();
  const match = /^([一二三四五六七八九十]{1,3})(?=[^\s、.,:是来要])/.exec(line);
  const number = match?.[1] ? readNumeral(match[1]) : null;
  if (!match || number === null) return null;
  if (line.length > FORGOTTEN_MAX || /[。;!?,\t]/.test(line)) return null;
  return { style: 'numeral', depth: DEPTH.numeral, number, end: indent + match[0].length };
}

const TIGHT =
  /^(\d{1,2})(?:[、.](?=\d{1,4}(?:多|余)?[户家名个条天月年次张件])|\s{1,3}(?=\p{Script=Han}))/u;

/** "2.7户常漏单" and "3 台账不准": list marks, not a decimal and no amount; marks only where that number is due. */
export function readTightMark(folded: string): Mark | null {
  const indent = folded.length - folded.trimStart().length;
  const match = TIGHT.exec(folded.slice(indent));
  if (!match?.[1]) return null;
  const end = indent + match[0].length;
  return { style: 'digit', depth: DEPTH.digit, number: Number(match[1]), end };
}

/** A bare line that is known to be a heading. */
export function labelMark(folded: string, depth: number): Mark {
  const indent = folded.length - folded.trimStart().length;
  return { style: 'label', depth, number: null, end: indent };
}
