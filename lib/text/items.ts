import { matchesIn } from './matches.ts';
import { Item } from './item.ts';
import { foldedOf, wordingOfBlock, type Block, type Section } from './outline.ts';
import { readCount } from './numeral.ts';
import { rememberedByText } from './remember.ts';
import { shift, type Span } from './span.ts';
import { wordingOf, type Wording } from './wording.ts';

export type { Item } from './item.ts';

/** A heading inside a part whose children are the items, not itself (（一）存在的问题). */
export type IsGroup = (title: string) => boolean;

/** The items of a section in order. */
export function itemsOf(section: Section, isGroup: IsGroup, group = ''): readonly Item[] {
  const own = section.blocks.flatMap((block) => itemsOfBlock(block, group));
  const [children, after] = withoutAfterthought(section.children);
  const inner = children.flatMap((child) => {
    const title = child.heading?.words ?? '';
    if (title !== '' && isGroup(title)) return itemsOf(child, isGroup, title);
    return itemOf(child, group);
  });
  return [...own, ...inner, ...after.flatMap((block) => itemsOfBlock(block, group))];
}

const LEAD_MAX = 16;
/** A numbered row of a pasted table. */
const ROW = /^\s*\d{1,2}\t/;

/** The items of a single paragraph: its in-line list, or itself. */
export function itemsOfBlock(block: Block, group: string): readonly Item[] {
  const folded = foldedOf(block);
  const listed = splitList(folded);
  if (listed.length === 0) return [plain(block, wordingOfBlock(block), group, ROW.test(folded))];
  // 难点有两个:一是…;二是… tells in its lead what its members are.
  const before = folded.slice(0, listed[0]?.start ?? 0).trim();
  const lead = before.endsWith(':') ? (before.split(/[。;]/).at(-1) ?? '').slice(-LEAD_MAX) : '';
  return listed.map((member) => {
    const own = block.cut(shift(member, block.start));
    return plain(own, wordingOfBlock(own), group, true, lead);
  });
}

/** An item that says its matter on its own line and nowhere else. */
function isSingle({ start, children, blocks }: Section): boolean {
  return children.length === 0 && blocks.length === 1 && blocks[0]?.paragraph.start === start;
}

/** In a list of single lines, lines behind the last one belong to all of them. */
function withoutAfterthought(
  children: readonly Section[],
): readonly [readonly Section[], readonly Block[]] {
  const last = children.at(-1);
  const before = children.slice(0, -1);
  const isOne =
    last && last.children.length === 0 && last.blocks[0]?.paragraph.start === last.start;
  if (!last || !isOne || before.length < 2 || !before.every(isSingle)) return [children, []];
  const [own, ...after] = last.blocks;
  if (!own) return [children, []];
  return [[...before, last.only([own])], after];
}

function itemOf(section: Section, group: string): readonly Item[] {
  const [first] = section.blocks;
  if (first && section.children.length === 0) {
    // 一是…;二是… in one paragraph: the first mark opened a section, the others stand in its line.
    const listed = itemsOfBlock(first.cut({ start: section.start, end: first.end }), group);
    if (listed.length > 1)
      return [...listed, ...section.blocks.slice(1).flatMap((block) => itemsOfBlock(block, group))];
  }
  const closing = section.children.length === 0 ? section.blocks.findIndex(closes) : -1;
  if (closing > 0) {
    const own = section.only(section.blocks.slice(0, closing));
    const after = section.blocks.slice(closing);
    return [...itemOf(own, group), ...after.flatMap((block) => itemsOfBlock(block, group))];
  }
  const folded = [section, ...descendants(section)]
    .flatMap(({ heading, blocks }) => [heading?.words ?? '', ...blocks.map(foldedOf)])
    .filter((line) => line !== '')
    .join('\n');
  const title = section.heading?.words ?? '';
  const wording = wordingOf(folded);
  return [new Item(section, { title, wording, group, lead: '', counted: true })];
}

/** A line behind the last item that speaks for all of them: 难点是…, 体会:…. */
const CLOSING =
  /^[\s—•·*-]{0,8}(?:(?:最|主要|预计|预期|可能)?的?(?:难点|难处|难的|困难|风险)|最难|经验|教训|体会|心得|总之|总的|以上|另外|此外)/;

function closes({ paragraph, start }: Block): boolean {
  return (
    start === paragraph.start &&
    paragraph.facts.mark === null &&
    CLOSING.test(paragraph.facts.folded)
  );
}

function descendants(section: Section): readonly Section[] {
  return section.children.flatMap((child) => [child, ...descendants(child)]);
}

function plain(place: Span, wording: Wording, group: string, counted: boolean, lead = ''): Item {
  return new Item(place, { title: '', wording, group, lead, counted });
}

// Each style counts by itself: the first capture is the number.
const LISTS: readonly RegExp[] = [
  /(?<=^|[。;:,!?\s])([一二三四五六七八九十]{1,2})(?:是|要)/g,
  /(?<=^|[。;:,!?\s])第([一二三四五六七八九十]{1,2})(?:[,、]|是)/g,
  // 头一样,…。第二样,…。第三样是…
  /(?<=^|[。;:,!?\s])[第头]([一二三四五六七八九十]{1,2})(?:[样件个条点桩宗]|方面)(?:事|问题|难处)?(?:[,、:是]|就是)/g,
  /(?<=^|[。;:,!?\s])(\d{1,2})[、.](?!\d+[^户家名个条天月次张件])/g,
  /\((\d{1,2}|[一二三四五六七八九十]{1,2})\)/g,
  /([①-⑳])/g,
];

/** Whether a number goes on: 2.7户 is no second member unless a first one stands before it. */
function isDecimal(folded: string, at: number): boolean {
  return /\d/.test(folded.charAt(at));
}

const FIRST = /(?<=^|[。;:!?\s])头?一[样件个桩条](?:事|问题|难处)?(?:就是|[,、:是])/;
const EACH_ONE =
  /(?<=^|[。;:!?\s])一[样个件桩条](?:就?是|[,、:])|(?<=[,。;])(?:再|还有)?一[样个件]是/g;
const NEXT =
  /(?<=[。;!?\s])(?:再|另|还有|另外还有)(?:一|外一)[样件个桩条](?:事|问题|难处)?(?:就是|[,、:是])/g;

/** The members of the first in-line list (1.…;2.…) that counts from one; empty when there is none. */
export const splitList = rememberedByText((folded): readonly Span[] => {
  const starts = startsOfList(folded);
  return starts.map((start, index) => ({
    start,
    end: start + folded.slice(start, starts[index + 1] ?? folded.length).trimEnd().length,
  }));
});

function startsOfList(folded: string): readonly number[] {
  for (const list of LISTS) {
    const starts: number[] = [];
    for (const { index, 0: mark, 1: number = '' } of matchesIn(folded, list)) {
      if (readCount(number) !== starts.length + 1) continue;
      if (starts.length > 0 || !isDecimal(folded, index + mark.length)) starts.push(index);
    }
    if (starts.length >= 2) return starts;
  }
  // 一个,…。一个,…。 each counts as one.
  const equal = matchesIn(folded, EACH_ONE).map(({ index }) => index);
  if (equal.length >= 2) return equal;
  // 头疼的是…。还有一桩,…: the first one is not counted.
  const next = matchesIn(folded, NEXT).map(({ index }) => index);
  const [second] = next;
  if (second === undefined) return [];
  const first = FIRST.exec(folded)?.index ?? second;
  return [first < second ? first : folded.search(/\S/), ...next];
}
