/** Headings in the style that a text already uses. */
import type { HeadingStyle } from '../../packs/pack.ts';
import type { Document } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import type { MarkStyle } from '../../text/mark.ts';
import type { Section } from '../../text/outline.ts';
import { partsOfTitle, type PartShapes } from '../../text/part-names.ts';

/** The headings of one level, in order: where the parts are marked. Empty for a text without any. */
export function partHeadings({ root }: Document, shapes: PartShapes): readonly Section[] {
  const all = root.children.flatMap(withChildren).filter(({ heading }) => heading?.title != null);
  const named = all.filter(({ heading }) => partsOfTitle(heading?.words ?? '', shapes).length > 0);
  const depth = Math.min(...named.map(({ heading }) => heading?.depth ?? Infinity));
  return all.filter(({ heading }) => heading?.depth === depth);
}

function withChildren(section: Section): readonly Section[] {
  return [section, ...section.children.flatMap(withChildren)];
}

/** A heading like another one, so many places behind it: 一、销售情况 gives 二、重点品牌分析. */
export function headingLike(
  text: string,
  { heading }: Section,
  placesBehind: number,
  title: string,
): string {
  if (!heading?.title) return title;
  const mark = text.slice(heading.start, heading.title.start);
  const closing = /^\s*[】:：]/.exec(text.slice(heading.title.end, heading.end))?.[0] ?? '';
  return countedOn(mark, placesBehind) + title + closing;
}

const HAN = '一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const COUNT = /[一二三四五六七八九十]{1,3}|[\d０-９]{1,2}|[①-⑳]|[A-H](?=[、.．])/;

/** A mark with its number moved on, in its own digits; a mark without a number as it is. */
export function countedOn(mark: string, by: number): string {
  return mark.replace(COUNT, (number) => {
    const circled = CIRCLED.indexOf(number);
    if (circled !== -1) return CIRCLED[circled + by] ?? number;
    if (/[A-H]/.test(number)) return String.fromCharCode(number.charCodeAt(0) + by);
    const folded = fold(number);
    if (!/\d/.test(folded)) return hanNumeral(Math.max(1, hanValue(number) + by));
    const moved = String(Math.max(1, Number(folded) + by));
    return folded === number ? moved : widened(moved);
  });
}

function widened(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function hanValue(numeral: string): number {
  const [tens = '', units] = numeral.split('十');
  if (units === undefined) return HAN.indexOf(tens) + 1;
  return (tens === '' ? 1 : HAN.indexOf(tens) + 1) * 10 + HAN.indexOf(units || ' ') + 1;
}

/** 1-99 as headings count: 九, 十, 二十一. */
export function hanNumeral(value: number): string {
  const [tens, units] = [Math.floor(value / 10), value % 10];
  const left = tens === 0 ? '' : `${tens === 1 ? '' : HAN.charAt(tens - 1)}十`;
  return left + (units === 0 ? '' : HAN.charAt(units - 1));
}

/** A heading in the pack's usual style; number counts from one. */
export function headingIn(style: HeadingStyle, number: number, title: string): string {
  const forms: Record<HeadingStyle, string> = {
    numeral: `${hanNumeral(number)}、${title}`,
    'numeral-in-parens': `（${hanNumeral(number)}）${title}`,
    digit: `${number}．${title}`,
    bracket: `【${title}】`,
    hash: `## ${title}`,
    label: title,
  } satisfies Partial<Record<MarkStyle, string>>;
  return forms[style];
}
