/** What the headings of a text call the parts of a pack. */
import { placesIn } from './matches.ts';
import type { ForeignShape } from './foreign.ts';
import { remembered, rememberedByText } from './remember.ts';
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
  rememberedByText((words): TitleReading => {
    const title = withoutNote(words, shapes);
    const names = readNames(title, shapes);
    // 问题与打算怎么解决 is one name.
    const isOne = names.length === 1 && covered(title, names) >= WHOLLY;
    const halves = isOne ? [] : halvesOf(title);
    const all = [...names, ...halves.flatMap((half) => readNames(half, shapes))];
    const ids = new Set(all.flatMap(({ id }) => (id === null ? [] : [id])));
    return { ids: [...ids], names, isLabel: covered(title, names) >= MOSTLY };
  }),
);

/** 下月打算(任务分解,有难点): what a notice asks for stands in brackets behind the name and names nothing. */
function withoutNote(title: string, shapes: PartShapes): string {
  const bare = title.replace(/\([^()]*\)\s*$/, '').trimEnd();
  if (bare === title) return title;
  // 聚合码(今年主推): where the name is one of the author's own, the note tells what it is.
  return readNames(bare, shapes).length > 0 ? bare : title.replace(/[()]/g, ' ');
}

/** The parts that a heading names; the first and longest names count, so 品牌销售情况 is not 销售情况. */
export function partsOfTitle(title: string, shapes: PartShapes): readonly string[] {
  return titlesOf(shapes)(title).ids;
}

/** Whether a title names a part or what looks like one (重点工作). */
export function namesNothing(title: string, shapes: PartShapes): boolean {
  return titlesOf(shapes)(title).names.length === 0;
}

/** Whether a bare line is a heading: the names in it make up most of it. */
export function isPartLabel(title: string, shapes: PartShapes): boolean {
  return titlesOf(shapes)(title).isLabel;
}

/** Whether the names of one part make up most of a title: 手机银行贷款入口难找 is no 贷款情况. */
export function isMostly(title: string, part: string, shapes: PartShapes): boolean {
  return shareOf(part, title, shapes) >= MOSTLY;
}

/** Whether the names of one part make up all of a title but a letter or two. */
export function isWholly(title: string, part: string, shapes: PartShapes): boolean {
  return shareOf(part, title, shapes) >= WHOLLY;
}

const MOSTLY = 1 / 2;
const WHOLLY = 3 / 4;

function shareOf(part: string, title: string, shapes: PartShapes): number {
  const names = titlesOf(shapes)(title).names.filter(({ id }) => id === part);
  return covered(title, names);
}

/** How much of a title the names in it make up, 0 to 1. */
function covered(title: string, names: readonly Name[]): number {
  const named = names.reduce((sum, { start, end }) => sum + end - start, 0);
  return named === 0 ? 0 : named / title.replace(/\s/g, '').length;
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

export function matches(title: string, pattern: RegExp, id: string | null): Name[] {
  return placesIn(title, pattern)
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ id, start, end }));
}
