import { blocksOf, foldedOf, type Block, type Section } from './outline.ts';
import { cuesIn, cuesTogether, distinctIn, linesOf, textOf } from './part-cues.ts';
import {
  isMostly,
  namesNothing,
  partsOfTitle,
  type PartShape,
  type PartShapes,
} from './part-names.ts';
import { memoryOf, type Keeper } from './remember.ts';
import type { Span } from './span.ts';

/** Where one part of the pack stands in the text. */
export interface Part extends Span, Keeper {
  readonly id: string;
  /** heading: under one of its own; content: told by its words alone. */
  readonly by: 'heading' | 'content';
  /** The sections that are this part as a whole; empty when it was told by content within others. */
  readonly sections: readonly Section[];
  /** Its matter, in order. A block may belong to several parts. */
  readonly blocks: readonly Block[];
}

export const perPart = memoryOf<Part>();

/**
 * Finds the pack's parts: by headings first, then by what paragraphs speak of, then by where a section stands.
 * In the pack's order; a part that is not in the map is missing.
 */
export function readParts(
  root: Section,
  shapes: PartShapes,
  collect: (section: Section) => readonly Block[],
): ReadonlyMap<string, Part> {
  const named = new Map<string, Section[]>();
  const unnamed: Section[] = [];
  assign(root, shapes, named, unnamed);
  const parts = new Map<string, Part>();
  for (const shape of shapes.parts) {
    const sections = named.get(shape.id) ?? within(named, shape, shapes);
    const part =
      sections.length > 0
        ? partOf(shape.id, 'heading', sections, sections.flatMap(collect))
        : byWords(shape, unnamed, root);
    if (part) parts.set(shape.id, part);
  }
  for (const shape of shapes.parts) {
    if (parts.has(shape.id) || !shape.required) continue;
    const part =
      byPlace(shape, shapes, parts, root) ?? byContent(shape, collect(root), shape.need + 1);
    if (part) parts.set(shape.id, part);
  }
  return new Map(
    shapes.parts.flatMap(({ id }) => {
      const part = parts.get(id);
      return part ? [[id, part] as const] : [];
    }),
  );
}

/** A part without a heading: the paragraphs that speak like it; of a text that is one list, with the items beside them. */
function byWords(shape: PartShape, unnamed: readonly Section[], root: Section): Part | null {
  const matter = unnamed.flatMap(({ blocks }) => blocks);
  const listed = byLead(shape, matter);
  if (listed) return listed;
  const content = byContent(shape, matter, shape.need);
  if (content === null)
    return bySection(shape, unnamed) ?? byRun(shape, root.blocks, root.children);
  const items = byRun(shape, [], root.children);
  return items && content.blocks.every((block) => items.blocks.includes(block)) ? items : content;
}

/** A section that names a part is that part with all under it; one that names none is looked into. */
function assign(
  section: Section,
  shapes: PartShapes,
  named: Map<string, Section[]>,
  unnamed: Section[],
): void {
  const title = titleOf(section);
  const ids = title === null ? [] : partsOfTitle(title, shapes);
  for (const id of new Set(ids)) pushTo(named, id, section);
  if (ids.length > 0) return;
  unnamed.push(section);
  for (const child of section.children) assign(child, shapes, named, unnamed);
}

function pushTo(named: Map<string, Section[]>, id: string, section: Section): void {
  const sections = named.get(id);
  if (sections) sections.push(section);
  else named.set(id, [section]);
}

/** Sub-headings of other parts, for a part that has no heading of its own. */
function within(
  named: ReadonlyMap<string, readonly Section[]>,
  shape: PartShape,
  shapes: PartShapes,
): readonly Section[] {
  if (!shape.required) return [];
  const inner = new Set([...named.values()].flat().flatMap(descendants));
  return [...inner].filter((section) => {
    const title = titleOf(section);
    return title !== null && isMostly(title, shape.id, shapes);
  });
}

function descendants(section: Section): readonly Section[] {
  return section.children.flatMap((child) => [child, ...descendants(child)]);
}

function titleOf({ heading }: Section): string | null {
  return heading?.title ? heading.words : null;
}

function byContent(shape: PartShape, blocks: readonly Block[], need: number): Part | null {
  const fitting = blocks.filter((block) => cuesIn(shape, block) >= need);
  return fitting.length > 0 ? partOf(shape.id, 'content', [], fitting) : null;
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
    : partOf(shape.id, 'content', [], [...blocks.slice(lead, lead + 1), ...items]);
}

const LEAD_MAX = 24;
const ONE_OF_SEVERAL = /^\s*(?:第?[一二三四五六]|还有一?|再一|另一)[个样条桩件](?:就?是|呢|[,:])/;

function isLead(block: Block): boolean {
  const folded = foldedOf(block).trim();
  return (
    folded.length <= LEAD_MAX &&
    (folded.endsWith(':') || /有[两三四五几][个样件条点]。?$/.test(folded))
  );
}

/** Sections of short lines under a heading of the author's own (【店】): what they tell together. */
function bySection(shape: PartShape, unnamed: readonly Section[]): Part | null {
  if (!shape.required) return null;
  const fitting = unnamed.filter(
    (section) => titleOf(section) !== null && cuesTogether(shape, section) > shape.need,
  );
  return fitting.length > 0
    ? partOf(
        shape.id,
        'content',
        [],
        fitting.flatMap((section) => blocksOf(section)),
      )
    : null;
}

const PLACED = 2;

/**
 * A section under an author's own heading that is no other part (【疙瘩】), where the missing part would stand,
 * and that speaks like it.
 */
function byPlace(
  shape: PartShape,
  shapes: PartShapes,
  parts: ReadonlyMap<string, Part>,
  root: Section,
): Part | null {
  const order = shapes.parts.filter(({ required }) => required).map(({ id }) => id);
  const isAfter = (id: string): boolean => order.indexOf(id) > order.indexOf(shape.id);
  const others = [...parts.values()].filter(({ id }) => order.includes(id));
  // What stands before all headings opens the text: the first part, where it speaks like it.
  const isFirst = order[0] === shape.id && root.children.length > 0;
  if (isFirst && distinctIn(shape.cues, textOf(root.blocks)) > shape.need)
    return partOf(shape.id, 'content', [], root.blocks);
  // Between no parts there is no place.
  if (shape.cues === null || others.length < PLACED) return null;
  const taken = new Set(
    others.flatMap(({ by, blocks }) => (by === 'heading' ? blocks : blocks.slice(0, 1))),
  );
  const told = root.children.map((child) => {
    const title = titleOf(child);
    if (title === null || !namesNothing(title, shapes)) return 0;
    if (blocksOf(child).some((block) => taken.has(block))) return 0;
    const isHere = others.every(({ id, start }) => isAfter(id) === start > child.start);
    return isHere ? distinctIn(shape.cues, linesOf(child)) : 0;
  });
  const most = Math.max(...told);
  const section = most >= shape.need ? root.children[told.indexOf(most)] : undefined;
  return section ? partOf(shape.id, 'heading', [section], blocksOf(section)) : null;
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
  return run ? partOf(shape.id, 'content', [], run) : null;
}

/** Two have to tell more than one paragraph would; each one more makes up for a cue. */
const PAIR = 2;
const NOTHING: readonly Block[] = [];

function partOf(
  id: string,
  by: Part['by'],
  sections: readonly Section[],
  blocks: readonly Block[],
): Part {
  const spans: readonly Span[] = sections.length > 0 ? sections : blocks;
  return {
    id,
    by,
    sections,
    blocks,
    kept: [],
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
