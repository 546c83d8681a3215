import { foreignRuns } from './foreign.ts';
import { unglued } from './glued.ts';
import { readMatter } from './matter.ts';
import { Memory } from './memory.ts';
import { blocksOf, readOutline, type Block, type Section } from './outline.ts';
import { createMemo, readParagraphs, type Memo, type Paragraph, type Place } from './paragraph.ts';
import { memoryOf, type Keeper } from './remember.ts';
import { isPartLabel, type PartShapes } from './part-names.ts';
import { readParts, type Part } from './parts.ts';

/** A text as the rules see it. Every offset is a UTF-16 unit of `text`. */
export interface Document extends Keeper {
  readonly text: string;
  /** Every non-blank line, in order; a line glued of several parts as the lines it was. */
  readonly paragraphs: readonly Paragraph[];
  readonly title: Paragraph | null;
  readonly signOff: readonly Paragraph[];
  /** Runs of lines of another kind; long ones are no matter of the body. */
  readonly foreign: readonly (readonly Paragraph[])[];
  /** Heading tree of the body; the root holds the opening. */
  readonly root: Section;
  /** All matter of the body, in order, headings left out. */
  readonly blocks: readonly Block[];
  /** The pack's parts by id; a part that is not here is missing. */
  readonly parts: ReadonlyMap<string, Part>;
  readonly memory: Memory;
}

export const perDocument = memoryOf<Document>();

/**
 * Reads a text of any content, empty and malformed ones too; never throws. A memory that has read before moves
 * what it read: the document of then no longer stands.
 */
export function readDocument(
  text: string,
  shapes: PartShapes,
  memo: Memo = createMemo(),
  memory = new Memory(),
): Document {
  const isLabel = (title: string): boolean => isPartLabel(title, shapes);
  const place: Place = (start, end, facts) => memory.paragraph(start, end, facts);
  memory.begin();
  const paragraphs = unglued(readParagraphs(text, memo, place), isLabel, memo, place);
  const foreign = foreignRuns(paragraphs, shapes.foreign);
  const brought = new Set(foreign.filter(isLong).flat());
  const own = paragraphs.filter((paragraph) => !brought.has(paragraph));
  const { title, titles, signOff, body } = readMatter(own);
  const root = readOutline(body, titles, isLabel);
  return {
    text,
    paragraphs,
    title,
    signOff,
    foreign,
    root,
    blocks: blocksOf(root),
    parts: memory.settle(readParts(root, shapes, blocksOf)),
    memory,
    kept: [],
  };
}

/** A line or two may be an author's own words about a contract. */
const LONG = 3;

function isLong(run: readonly Paragraph[]): boolean {
  return run.length >= LONG;
}
