import type { MarkStyle } from './mark.ts';
import { blocksOf, type Block, type Section } from './outline.ts';
import { Part } from './part.ts';
import { cuesTogether, distinctIn, linesOf } from './part-cues.ts';
import {
  isMostly,
  isWholly,
  namesNothing,
  partsOfTitle,
  type PartShape,
  type PartShapes,
} from './part-names.ts';
import { byContent, byWords } from './part-told.ts';

export { perPart, Part } from './part.ts';

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
  const first = shapes.parts.find(({ required }) => required);
  for (const shape of shapes.parts) {
    const own = named.get(shape.id) ?? within(named, shape, shapes);
    const sections = own.length > 0 ? withBesides(own, shape, shapes, root) : own;
    const part =
      sections.length > 0
        ? new Part(shape.id, 'heading', sections, sections.flatMap(collect))
        : byWords(shape, unnamed, root, shape === first);
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

/** A section that names a part is that part with all under it; one that names none is looked into. */
function assign(
  section: Section,
  shapes: PartShapes,
  named: Map<string, Section[]>,
  unnamed: Section[],
  inside = false,
): void {
  const title = titleOf(section);
  const ids = title === null ? [] : partsOfTitle(title, shapes).filter(isNamed);
  for (const id of new Set(ids)) pushTo(named, id, section);
  if (ids.length > 0) return;
  unnamed.push(section);
  const isInside = section.heading !== null;
  for (const child of section.children) assign(child, shapes, named, unnamed, isInside);

  // 贷款手续太慢 under a heading of the author's own states something of loans and is no part.
  function isNamed(id: string): boolean {
    return !inside || title === null || !STATES.test(title) || isMostly(title, id, shapes);
  }
}

const STATES = /[不没太难乱慢]|还会|有[一两二三四五六七八九十\d]/;

function pushTo(named: Map<string, Section[]>, id: string, section: Section): void {
  const sections = named.get(id);
  if (sections) sections.push(section);
  else named.set(id, [section]);
}

/**
 * The sections of a part with those right before them that name nothing and speak like it: of two
 * products that have a heading each, the pack may know only one.
 */
function withBesides(
  own: readonly Section[],
  shape: PartShape,
  shapes: PartShapes,
  { children }: Section,
): readonly Section[] {
  const named = new Set(own);
  const joined: Section[] = [];
  for (let at = 1; at < children.length; at += 1) {
    if (!named.has(children[at] as Section)) continue;
    for (let before = at - 1; before >= 0; before -= 1) {
      const child = children[before] as Section;
      if (!isLikeIt(child, shape, shapes)) break;
      joined.push(child);
    }
  }
  return joined.length === 0 ? own : [...joined, ...own].toSorted((a, b) => a.start - b.start);
}

function isLikeIt(section: Section, shape: PartShape, shapes: PartShapes): boolean {
  const title = titleOf(section);
  if (title === null || !namesNothing(title, shapes)) return false;
  const own = cuesTogether(shape, section) - shape.need;
  // What speaks more like another part is that.
  return own >= 0 && shapes.parts.every((one) => cuesTogether(one, section) - one.need <= own);
}

/** Sub-headings of other parts, for a part that has no heading of its own. */
function within(
  named: ReadonlyMap<string, readonly Section[]>,
  shape: PartShape,
  shapes: PartShapes,
): readonly Section[] {
  if (!shape.required) return [];
  const found = [...named].flatMap(([id, sections]) => {
    // What stands under the problems and the plans may be a problem or a plan of the part (代发工资留不住).
    const isNamed = id === 'problem' || id === 'plan' ? isWholly : isMostly;
    return sections.flatMap(descendants).filter((section) => {
      const title = titleOf(section);
      // 4. 回款 among the plans is one of them; 二、客户情况 below a title 11月工作计划 is a part.
      if (id === 'plan' && section.heading && !CHAPTERS.has(section.heading.style)) return false;
      return title !== null && isNamed(title, shape.id, shapes);
    });
  });
  return [...new Set(found)];
}

const CHAPTERS: ReadonlySet<MarkStyle> = new Set([
  'chapter',
  'hash',
  'numeral',
  'bracket',
  'label',
]);

function descendants(section: Section): readonly Section[] {
  return section.children.flatMap((child) => [child, ...descendants(child)]);
}

function titleOf({ heading }: Section): string | null {
  return heading?.title ? heading.words : null;
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
  return section ? new Part(shape.id, 'heading', [section], blocksOf(section)) : null;
}
