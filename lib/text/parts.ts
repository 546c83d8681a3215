import type { ForeignShape } from './foreign.ts';
import { blocksOf, type Block, type Section } from './outline.ts';
import { perLine } from './paragraph.ts';
import { memoryOf, remembered, rememberedByText, type Keeper } from './remember.ts';
import type { Span } from './span.ts';

/** How a pack tells one part. Compiled from the pack; every expression is global. */
export interface PartShape {
  readonly id: string;
  readonly required: boolean;
  /** What headings call it. */
  readonly headings: RegExp;
  /** Content without a heading fits when an anchor stands in it and `need` distinct cues. */
  readonly anchors: RegExp | null;
  readonly cues: RegExp | null;
  readonly need: number;
}

export interface PartShapes {
  readonly parts: readonly PartShape[];
  /** Words in headings that look like a part and are none (上月计划落实, 重点工作). */
  readonly other: RegExp;
  readonly foreign: ForeignShape;
}

/** Where one part of the pack stands in the text. */
export interface Part extends Span, Keeper {
  readonly id: string;
  /** heading: named by one; content: told by its words alone. */
  readonly by: 'heading' | 'content';
  /** The sections that are this part as a whole; empty when it was told by content within others. */
  readonly sections: readonly Section[];
  /** Its matter, in order. A block may belong to several parts. */
  readonly blocks: readonly Block[];
}

export const perPart = memoryOf<Part>();

/** Finds the pack's parts: by headings first, then by what paragraphs speak of. A part that is not in the map is missing. */
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
        : (byContent(
            shape,
            unnamed.flatMap((section) => section.blocks),
            shape.need,
          ) ??
          bySection(shape, unnamed) ??
          (shape.required ? byContent(shape, collect(root), shape.need + 1) : null));
    if (part) parts.set(shape.id, part);
  }
  return parts;
}

/** What a title says of the parts of a pack. */
interface TitleReading {
  /** The parts that it names as a heading. */
  readonly ids: readonly string[];
  readonly names: readonly Name[];
  /** Whether the names make up most of it, so that a bare line is a heading. */
  readonly isLabel: boolean;
}

interface Name extends Span {
  readonly id: string | null;
}

const titlesOf = remembered((shapes: PartShapes) =>
  rememberedByText((title): TitleReading => {
    const names = readNames(title, shapes);
    const all = [...names, ...halvesOf(title).flatMap((half) => readNames(half, shapes))];
    const ids = new Set(all.flatMap(({ id }) => (id === null ? [] : [id])));
    return { ids: [...ids], names, isLabel: covers(title, names) };
  }),
);

/** The parts that a heading names; the first and longest names count, so 品牌销售情况 is not 销售情况. */
export function partsOfTitle(title: string, shapes: PartShapes): readonly string[] {
  return titlesOf(shapes)(title).ids;
}

/** Whether a bare line is a heading: the names in it make up most of it. */
export function isPartLabel(title: string, shapes: PartShapes): boolean {
  return titlesOf(shapes)(title).isLabel;
}

/** Whether the names of one part make up most of a title: 手机银行贷款入口难找 is no 贷款情况. */
function isMostly(title: string, part: string, shapes: PartShapes): boolean {
  return covers(
    title,
    titlesOf(shapes)(title).names.filter(({ id }) => id === part),
  );
}

function covers(title: string, names: readonly Name[]): boolean {
  const named = names.reduce((sum, { start, end }) => sum + end - start, 0);
  return named > 0 && named * 2 >= title.replace(/\s/g, '').length;
}

/** 指标和重点业务完成情况 names what each half of it names. */
function halvesOf(title: string): readonly string[] {
  const halves = title.split(/[和及与暨、]/);
  return halves.length === 2 ? halves : [];
}

function readNames(title: string, { parts, other }: PartShapes): readonly Name[] {
  const all: Name[] = parts.flatMap(({ id, headings }) => matches(title, headings, id));
  all.push(...matches(title, other, null));
  const kept: Name[] = [];
  for (const name of all.toSorted(
    (a, b) => a.start - b.start || b.end - b.start - (a.end - a.start),
  )) {
    if (kept.every((earlier) => name.end <= earlier.start || earlier.end <= name.start))
      kept.push(name);
  }
  return kept;
}

function matches(title: string, pattern: RegExp, id: string | null): Name[] {
  return Array.from(title.matchAll(pattern), (match) => ({
    id,
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ start, end }) => end > start);
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

function cuesTogether(shape: PartShape, section: Section): number {
  const lines = blocksOf(section).map(({ paragraph }) => paragraph.facts.folded);
  return countCues(shape, lines.join('\n'));
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

function countCues({ headings, anchors, cues }: PartShape, folded: string): number {
  if (!anchors || !cues) return 0;
  const lead = (ASPECT.exec(folded) ?? LEAD.exec(folded))?.[1] ?? '';
  const named = matches(lead, headings, null).reduce((sum, { start, end }) => sum + end - start, 0);
  // 品牌上,… and 9月要做的:… name their part as a heading does.
  const leads = named * 2 > lead.length;
  if (!leads && folded.search(anchors) === -1) return 0;
  const distinct = new Set(Array.from(folded.matchAll(cues), (match) => match[0])).size;
  return distinct + (leads ? LEAD_CUES : 0);
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
