import { blockAt, Piece, type Block } from './block.ts';
import { countCharacters } from './fold.ts';
import { labelMark, readForgottenMark, readTightMark, type Mark, type MarkStyle } from './mark.ts';
import { perLine, perParagraph, wordingWithin, type Facts, type Paragraph } from './paragraph.ts';
import type { Quantity } from './quantity.ts';
import { Heading, Section } from './section.ts';
import { contains, shift, type Span } from './span.ts';
import { readTitleLine } from './title-line.ts';
import type { Wording } from './wording.ts';

export { perBlock, perBlocks, type Block } from './block.ts';
export type { Heading, Section } from './section.ts';

/** Marks of lists, which mark parts in some texts. */
const LISTING: ReadonlySet<MarkStyle> = new Set([
  'numeral-in-parens',
  'digit',
  'letter',
  'digit-in-parens',
  'circled',
]);

/** Decides whether a bare short line is a heading: only the pack knows the names of parts. */
export type IsLabel = (title: string) => boolean;

const LABEL_MAX = 20;
/** The title of a further document stands above all headings. */
const TITLE_DEPTH = 0.25;

interface Draft {
  /** The line that opened it. */
  readonly first: Paragraph | null;
  readonly heading: Heading | null;
  readonly number: number | null;
  readonly blocks: Block[];
  readonly children: Draft[];
}

/** The body as a tree of headings. A mark opens a section under the nearest earlier one with a smaller depth. */
export function readOutline(
  body: readonly Paragraph[],
  titles: ReadonlySet<Paragraph>,
  isLabel: IsLabel,
): Section {
  const first = body[0] ?? null;
  const root: Draft = { first, heading: null, number: null, blocks: [], children: [] };
  const open: Draft[] = [root];
  const followed = body.length - 1;
  body.forEach((paragraph, index) => {
    const { facts } = paragraph;
    const isHeading = index < followed;
    const mark =
      markIn(facts, open, isLabel) ??
      dueMark(facts, open) ??
      (isHeading && titles.has(paragraph) ? labelMark(facts.folded, TITLE_DEPTH) : null) ??
      (isHeading && isLabelLine(facts, isLabel) ? labelMark(facts.folded, labelDepth(open)) : null);
    if (!mark) {
      open.at(-1)?.blocks.push(blockAt(paragraph, 0, facts.text.length));
      return;
    }
    const section = sectionOf(paragraph, mark);
    while (open.length > 1 && (open.at(-1)?.heading?.depth ?? 0) >= mark.depth) open.pop();
    open.at(-1)?.children.push(section);
    open.push(section);
  });
  return close(root);
}

/** All blocks of a section and the sections under it, in order. */
export function blocksOf({ all }: Section): readonly Block[] {
  return all;
}

/** The sentences of a block, as text offsets. */
export function sentencesOf(block: Block): readonly Span[] {
  const { start } = block.paragraph;
  return block.paragraph.facts.sentences
    .map((sentence) => shift(sentence, start))
    .filter((sentence) => sentence.end > block.start)
    .map((sentence) => ({ start: Math.max(sentence.start, block.start), end: sentence.end }));
}

/** The quantities of a block, as text offsets. */
export function quantitiesOf(block: Block): readonly Quantity[] {
  return block.paragraph.facts.quantities
    .map((quantity) => shift(quantity, block.paragraph.start))
    .filter((quantity) => contains(block, quantity));
}

/** How many quantities stand in a block. */
export function countQuantities(block: Block): number {
  const { start, facts } = block.paragraph;
  const isWhole = block.start === start && block.end === block.paragraph.end;
  if (isWhole) return facts.quantities.length;
  let count = 0;
  for (const quantity of facts.quantities)
    if (block.start <= start + quantity.start && start + quantity.end <= block.end) count += 1;
  return count;
}

/** Characters of a block without punctuation and white space. */
export function charactersOf({ start, paragraph }: Block): number {
  const { facts } = paragraph;
  const from = start - paragraph.start;
  if (from === 0) return facts.characters;
  const known = charactersBefore(facts);
  const before = known.get(from) ?? countCharacters(facts.folded.slice(0, from));
  known.set(from, before);
  return facts.characters - before;
}

/** Characters before each place of a line where a block began. */
const charactersBefore = perLine(() => new Map<number, number>());

/** The wording of a block. */
export function wordingOfBlock({ start, end, paragraph }: Block): Wording {
  return wordingWithin(paragraph.facts, start - paragraph.start, end - paragraph.start);
}

/** The folded text of a block. */
export function foldedOf(block: Block): string {
  const { start, facts } = block.paragraph;
  return facts.folded.slice(block.start - start, block.end - start);
}

/**
 * The line's own mark at its depth in this text. ■ under a heading of another style is one of its items,
 * whatever it is elsewhere; where parts are marked ① or (1), what is marked otherwise stands below them.
 */
function markIn(facts: Facts, open: readonly Draft[], isLabel: IsLabel): Mark | null {
  const { mark } = facts;
  if (mark === null) return null;
  const top = open[0]?.children[0]?.heading;
  if (top && LISTING.has(mark.style) && mark.style !== top.style && mark.depth <= top.depth) {
    return isLabel(top.words) ? { ...mark, depth: top.depth + mark.depth / 10 } : mark;
  }
  // 【没弄好的】 and below it 一、二、三: items, where they name no part.
  if (top?.style === 'bracket' && mark.style === 'numeral' && !namesPart(facts, isLabel))
    return { ...mark, depth: mark.depth + 0.5 };
  if (mark.style !== 'bullet') return { ...mark, depth: listDepth(mark, open) };
  const bullet = open.find(({ heading }) => heading?.style === 'bullet');
  const depth = bullet?.heading?.depth ?? (open.at(-1)?.heading?.depth ?? mark.depth - 0.5) + 0.5;
  return { ...mark, depth };
}

/** Below a label a count that starts anew is its list, though the same signs count the parts above it. */
function listDepth({ style, number, depth }: Mark, open: readonly Draft[]): number {
  const last = open.at(-1);
  const label =
    last?.children.length === 0 && last.heading?.style === 'label' ? last.heading : null;
  if (number === 1 && label && label.depth >= depth) return label.depth + 0.5;
  const before = open.findLast(({ heading }) => heading?.style === style);
  const isNext = number !== null && before?.number === number - 1;
  return isNext ? Math.max(depth, before.heading?.depth ?? 0) : depth;
}

function namesPart(facts: Facts, isLabel: IsLabel): boolean {
  const { title, words } = markedLine(facts);
  // 融合套餐掉了3户 tells of what it names.
  return title !== null && !/\d/.test(words) && isLabel(words);
}

function isLabelLine(facts: Facts, isLabel: IsLabel): boolean {
  const words = labelWords(facts);
  return words !== '' && isLabel(words);
}

/** The words of a line that may be a label; empty for any other. */
const labelWords = perLine(({ folded }): string => {
  // 再说问题。 ends as a sentence does.
  const line = folded.trim().replace(/:$|(?<=^[^\d。]{2,8})。$/, '');
  return line.length <= LABEL_MAX && !/[。;!?,\t]/.test(line) ? line : '';
});

const NO_MARK = false;
const doubtfulMark = perLine(
  ({ folded }) => readForgottenMark(folded) ?? readTightMark(folded) ?? NO_MARK,
);

/** A mark that counts as one only where its number is due. */
function dueMark(facts: Facts, open: readonly Draft[]): Mark | null {
  const mark = doubtfulMark(facts);
  return mark && mark.number === numberDue(open, mark.style) ? mark : null;
}

/** A field's label stands above numbered headings when it comes first, below them otherwise. */
function labelDepth(open: readonly Draft[]): number {
  const first = open[0]?.children[0]?.heading;
  return first && first.style !== 'label' ? first.depth + 0.5 : 0.5;
}

/** The number that the next heading of a style should bear. */
function numberDue(open: readonly Draft[], style: MarkStyle): number {
  const last = open.findLast((section) => section.heading?.style === style);
  const parent = last ?? open[0]?.children.findLast((child) => child.heading?.style === style);
  return (parent?.number ?? Number.NaN) + 1;
}

/** How a line with a mark of its own is cut. */
const markedLine = perLine((facts) => cutAt(facts, facts.mark));

function cutAt({ folded }: Facts, mark: Mark | null) {
  if (mark === null) return { title: null, content: null, words: '' };
  const { title, content } = readTitleLine(folded, mark);
  return { title, content, words: title ? folded.slice(title.start, title.end).trim() : '' };
}

function sectionOf(paragraph: Paragraph, mark: Mark): Draft {
  const { facts } = paragraph;
  const { title, content, words } =
    mark.end === facts.mark?.end ? markedLine(facts) : cutAt(facts, mark);
  const heading = new Heading(paragraph, content ? content.start : facts.text.length, {
    title: title && new Piece(paragraph, title.start, title.end),
    words,
    style: mark.style,
    depth: mark.depth,
  });
  const blocks = content ? [blockAt(paragraph, content.start, content.end)] : [];
  return { first: paragraph, heading, number: mark.number, blocks, children: [] };
}

function close({ first, heading, blocks, children }: Draft): Section {
  const fresh = new Section(first, heading, blocks, children.map(close));
  if (!heading) return fresh;
  const opened = openedBy(heading.paragraph);
  if (!opened.last?.equals(fresh)) opened.last = fresh;
  return opened.last;
}

/** The section that a line opened when the text was read last. */
const openedBy = perParagraph((): { last: Section | null } => ({ last: null }));
