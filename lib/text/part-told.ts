/** Parts that no heading names: told by what paragraphs, lists and sections speak of. */
import { blocksOf, foldedOf, type Block, type Section } from './outline.ts';
import { Part } from './part.ts';
import { cuesIn, cuesTogether, distinctIn, textOf } from './part-cues.ts';
import type { PartShape } from './part-names.ts';

/** A part without a heading: the paragraphs that speak like it; of a text that is one list, with the items beside them. */
export function byWords(
  shape: PartShape,
  unnamed: readonly Section[],
  root: Section,
  isFirst: boolean,
): Part | null {
  const matter = unnamed.flatMap(({ blocks }) => blocks);
  const listed = byLead(shape, matter);
  if (listed) return listed;
  const content = byContent(shape, matter, shape.need);
  if (content === null) {
    return (
      byOpening(shape, isFirst, root) ??
      bySection(shape, unnamed) ??
      byRun(shape, root.blocks, root.children)
    );
  }
  const items = byRun(shape, [], root.children);
  return items && content.blocks.every((block) => items.blocks.includes(block)) ? items : content;
}

/** What stands before all headings opens the text: the first part, where it speaks like it. */
function byOpening(shape: PartShape, isFirst: boolean, { blocks, children }: Section): Part | null {
  const opens = isFirst && blocks.length > 0 && children.length > 0;
  return opens && distinctIn(shape.cues, textOf(blocks)) >= shape.need
    ? new Part(shape.id, 'content', [], blocks)
    : null;
}

/** 问题有三个。 and below it 一个是…, 二个是…, each on a line of its own. */
function byLead(shape: PartShape, blocks: readonly Block[]): Part | null {
  if (!shape.required) return null;
  const { anchors } = shape;
  if (!anchors) return null;
  const lead = blocks.findIndex((block) => isLead(block) && foldedOf(block).search(anchors) !== -1);
  if (lead === -1) return null;
  const behind = blocks.slice(lead + 1);
  const end = behind.findIndex((block) => !ONE_OF_SEVERAL.test(foldedOf(block)));
  const items = end === -1 ? behind : behind.slice(0, end);
  return items.length < PAIR
    ? null
    : new Part(shape.id, 'content', [], [...blocks.slice(lead, lead + 1), ...items]);
}

const LEAD_MAX = 24;
const ONE_OF_SEVERAL =
  /^\s*(?:(?:第?[一二三四五六]|还有一?|再一|另一)[个样条桩件](?:就?是|呢|[,:])|其[一二三四五],|[-—•·])/;

function isLead(block: Block): boolean {
  const folded = foldedOf(block).trim();
  return (
    folded.length <= LEAD_MAX &&
    (folded.endsWith(':') ||
      /有[两三四五几](?:[个样件条点处桩项]|方面)[^。;\d]{0,10}。?$/.test(folded))
  );
}

export function byContent(shape: PartShape, blocks: readonly Block[], need: number): Part | null {
  const fitting = blocks.filter((block) => cuesIn(shape, block) >= need);
  return fitting.length > 0 ? new Part(shape.id, 'content', [], fitting) : null;
}

/** Sections of short lines under a heading of the author's own (【店】): what they tell together. */
function bySection(shape: PartShape, unnamed: readonly Section[]): Part | null {
  if (!shape.required) return null;
  const fitting = unnamed.filter(
    (section) => section.heading?.title && cuesTogether(shape, section) > shape.need,
  );
  return fitting.length > 0
    ? new Part(
        shape.id,
        'content',
        [],
        fitting.flatMap((section) => blocksOf(section)),
      )
    : null;
}

/** Paragraphs or items in a row: what they tell together. */
function byRun(
  shape: PartShape,
  paragraphs: readonly Block[],
  children: readonly Section[],
): Part | null {
  if (!shape.required || !shape.anchors) return null;
  const items = children.map((section) =>
    section.heading?.title === null ? blocksOf(section) : NOTHING,
  );
  const runs: Block[][] = [[]];
  for (const own of [...paragraphs.map((block) => [block]), ...items]) {
    const isAbout = textOf(own).search(shape.anchors) !== -1;
    if (isAbout) runs.at(-1)?.push(...own);
    else if ((runs.at(-1)?.length ?? 0) > 0) runs.push([]);
  }
  const run = runs.find(
    (own) => own.length > 1 && distinctIn(shape.cues, textOf(own)) + own.length > shape.need + PAIR,
  );
  return run ? new Part(shape.id, 'content', [], run) : null;
}

/** Two have to tell more than one paragraph would; each one more makes up for a cue. */
const PAIR = 2;
const NOTHING: readonly Block[] = [];
