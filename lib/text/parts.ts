import { matchesIn } from './matches.ts';
import { blocksOf, type Block, type Section } from './outline.ts';
import { perLine } from './paragraph.ts';
import {
  isMostly,
  matches,
  namesNothing,
  partsOfTitle,
  type PartShape,
  type PartShapes,
} from './part-names.ts';
import { memoryOf, remembered, type Keeper } from './remember.ts';
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
  const content = byContent(
    shape,
    unnamed.flatMap(({ blocks }) => blocks),
    shape.need,
  );
  const run = byRun(shape, root);
  const isWithin =
    content !== null &&
    run !== null &&
    content.blocks.every((block) => run.blocks.includes(block)) &&
    !run.blocks.some((block) => root.blocks.includes(block));
  return isWithin ? run : (content ?? bySection(shape, unnamed) ?? run);
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
  // Between no parts there is no place.
  if (shape.cues === null || others.length < PLACED) return null;
  const taken = new Set(others.flatMap(({ blocks }) => blocks));
  const section = root.children.find((child) => {
    const title = titleOf(child);
    if (title === null || !namesNothing(title, shapes)) return false;
    if (blocksOf(child).some((block) => taken.has(block))) return false;
    const isHere = others.every(({ id, start }) => isAfter(id) === start > child.start);
    return isHere && distinctIn(shape.cues, linesOf(child)) >= shape.need;
  });
  return section ? partOf(shape.id, 'heading', [section], blocksOf(section)) : null;
}

/** Paragraphs or items in a row: what they tell together. */
function byRun(shape: PartShape, { blocks, children }: Section): Part | null {
  if (!shape.required || !shape.anchors) return null;
  const items = children.map((section) =>
    section.heading?.title === null ? blocksOf(section) : NOTHING,
  );
  const runs: Block[][] = [[]];
  for (const own of [...blocks.map((block) => [block]), ...items]) {
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

function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ paragraph }) => paragraph.facts.folded).join('\n');
}

function cuesTogether(shape: PartShape, section: Section): number {
  return countCues(shape, linesOf(section));
}

function linesOf(section: Section): string {
  return textOf(blocksOf(section));
}

const cuesOf = remembered((shape: PartShape) => perLine(({ folded }) => countCues(shape, folded)));

/** Distinct cues of a part in the block's line; 0 without an anchor. */
function cuesIn(shape: PartShape, { paragraph }: Block): number {
  return cuesOf(shape)(paragraph.facts);
}

const LEAD = /^\s*([^。;:,!?]{2,10})[:,]/;
/** 品牌方面黄鹤楼卖得不错: as people talk, without a mark behind it. */
const ASPECT = /^\s*([^。;:,!?]{2,6}?)(?:方面|这一?块|这边|这头)/;
const LEAD_CUES = 2;

function countCues({ headings, anchors, cues, need }: PartShape, folded: string): number {
  if (!anchors || !cues) return 0;
  const aspect = ASPECT.exec(folded)?.[1] ?? '';
  // 品牌上,… and 9月要做的:… name their part as a heading does.
  const leads = isNamed(aspect, headings) || isNamed(LEAD.exec(folded)?.[1] ?? '', headings);
  if (!leads && folded.search(anchors) === -1) return 0;
  const told = distinctIn(cues, folded) + (leads ? LEAD_CUES : 0);
  return isNamed(aspect, headings) ? Math.max(told, need) : told;
}

/** 问题也有一点 speaks of problems. */
const FILLER =
  /^(?:要说|说说|再说|说到|讲到|至于|谈谈|先说)|(?:[也还倒是都]{0,2}有(?:一点|一些|几[个点条样]?|[两三四]个|些)?|上|呢|嘛)$/g;

function isNamed(lead: string, headings: RegExp): boolean {
  const named = matches(lead, headings, null).reduce((sum, { start, end }) => sum + end - start, 0);
  return named * 2 > lead.replace(FILLER, '').length;
}

function distinctIn(cues: RegExp | null, folded: string): number {
  return cues === null ? 0 : new Set(matchesIn(folded, cues).map(([word]) => word)).size;
}

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
