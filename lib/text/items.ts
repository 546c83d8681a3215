import { foldedOf, type Block, type Section } from './outline.ts';
import { readCount } from './numeral.ts';
import { rememberedByText } from './remember.ts';
import type { Span } from './span.ts';
import { wordingOf, type Wording } from './wording.ts';

/** One problem, one plan: an enumerated section, a member of an in-line list, or a paragraph that stands alone. */
export interface Item extends Span {
  /** The run-in title, folded; empty where there is none. */
  readonly title: string;
  /** Title and matter, folded. */
  readonly folded: string;
  readonly wording: Wording;
  /** The title of the group it stands in (存在问题, 建议), folded; empty at the top. */
  readonly group: string;
  /** Whether the text itself counts it. */
  readonly counted: boolean;
}

/** A heading inside a part whose children are the items, not itself (（一）存在的问题). */
export type IsGroup = (title: string) => boolean;

/** The items of a section in order. */
export function itemsOf(section: Section, isGroup: IsGroup, group = ''): readonly Item[] {
  const own = section.blocks.flatMap((block) => itemsOfBlock(block, group));
  const inner = section.children.flatMap((child) => {
    const title = child.heading?.words ?? '';
    if (title !== '' && isGroup(title)) return itemsOf(child, isGroup, title);
    return itemOf(child, group);
  });
  return [...own, ...inner];
}

/** The items of a single paragraph: its in-line list, or itself. */
export function itemsOfBlock(block: Block, group: string): readonly Item[] {
  const folded = foldedOf(block);
  const listed = splitList(folded);
  if (listed.length === 0) return [plain(block, folded, group, false)];
  return listed.map(({ start, end }) =>
    plain(
      { start: block.start + start, end: block.start + end },
      folded.slice(start, end),
      group,
      true,
    ),
  );
}

function itemOf(section: Section, group: string): readonly Item[] {
  const [first] = section.blocks;
  if (first && section.children.length === 0) {
    // 一是…;二是… in one paragraph: the first mark opened a section, the others stand in its line.
    const listed = itemsOfBlock({ ...first, start: section.start, kept: [] }, group);
    if (listed.length > 1)
      return [...listed, ...section.blocks.slice(1).flatMap((block) => itemsOfBlock(block, group))];
  }
  const folded = [section, ...descendants(section)]
    .flatMap(({ heading, blocks }) => [heading?.words ?? '', ...blocks.map(foldedOf)])
    .filter((line) => line !== '')
    .join('\n');
  return [
    {
      start: section.start,
      end: section.end,
      title: section.heading?.words ?? '',
      folded,
      wording: wordingOf(folded),
      group,
      counted: true,
    },
  ];
}

function descendants(section: Section): readonly Section[] {
  return section.children.flatMap((child) => [child, ...descendants(child)]);
}

function plain(span: Span, folded: string, group: string, counted: boolean): Item {
  return {
    start: span.start,
    end: span.end,
    title: '',
    folded,
    wording: wordingOf(folded),
    group,
    counted,
  };
}

// Each style counts by itself: the first capture is the number.
const LISTS: readonly RegExp[] = [
  /(?<=^|[。;:,!?\s])([一二三四五六七八九十]{1,2})(?:是|要|来)/g,
  /(?<=^|[。;:,!?\s])第([一二三四五六七八九十]{1,2})[,、]/g,
  /(?<=^|[。;:,!?\s])(\d{1,2})[、.](?!\d)/g,
  /\((\d{1,2}|[一二三四五六七八九十]{1,2})\)/g,
  /([①-⑳])/g,
];

/** The members of the first in-line list (1.…;2.…) that counts from one; empty when there is none. */
export const splitList = rememberedByText((folded): readonly Span[] => {
  for (const list of LISTS) {
    const starts: number[] = [];
    for (const match of folded.matchAll(list)) {
      if (readCount(match[1] ?? '') === starts.length + 1) starts.push(match.index);
    }
    if (starts.length < 2) continue;
    return starts.map((start, index) => ({
      start,
      end: start + folded.slice(start, starts[index + 1] ?? folded.length).trimEnd().length,
    }));
  }
  return [];
});
