/** What an outline puts into a text, and the text with it. Nothing that stands there is touched. */
import type { Span } from '../../text/span.ts';

export type LineKind = 'fact' | 'carry-over' | 'task' | 'question';

/** One line of the preview that can be left out. */
export interface OutlineLine {
  /** Unique in its insertion. */
  readonly id: string;
  readonly kind: LineKind;
  /** As written; what only the author knows is a slot 【待补充：…】. */
  readonly text: string;
}

/** One part of the outline. */
export interface OutlineInsertion {
  /** The pack's part. */
  readonly part: string;
  readonly title: string;
  /** Where it goes: a UTF-16 offset into the text. */
  readonly at: number;
  /** In the style of the text (二、重点品牌分析); null where the part has its heading already. */
  readonly heading: string | null;
  /** Whether the heading stands on the first line (重点品牌：…), for texts that are told without headings. */
  readonly isRunIn: boolean;
  readonly lines: readonly OutlineLine[];
  /** The ids of the lines that are chosen at first. */
  readonly choices: readonly string[];
  /** The line ends that part it from what stands before and behind. */
  readonly gap: { readonly before: string; readonly after: string; readonly line: string };
}

/** Which lines go in, by insertion; its own choices where it is not named, nothing for an empty list. */
export type Chosen = ReadonlyMap<OutlineInsertion, readonly string[]>;

/** What is put in, line ends included; empty when no line is chosen. */
export function insertionText(
  insertion: OutlineInsertion,
  chosen: readonly string[] = insertion.choices,
): string {
  const { heading, isRunIn, gap } = insertion;
  const body = paragraphsOf(insertion.lines.filter(({ id }) => chosen.includes(id)));
  if (body.length === 0) return '';
  const told = body.join(gap.line);
  const head = heading === null ? told : heading + (isRunIn ? '' : gap.line) + told;
  return gap.before + head + gap.after;
}

/** Facts make one paragraph and questions another; each plan item and task has its own. */
function paragraphsOf(lines: readonly OutlineLine[]): readonly string[] {
  const of = (kind: LineKind): readonly string[] =>
    lines.filter((line) => line.kind === kind).map(({ text }) => text);
  return [of('fact').join(''), ...of('carry-over'), ...of('task'), of('question').join('')].filter(
    (paragraph) => paragraph !== '',
  );
}

/** The text with the insertions, which may stand in any order; of those at one place the first comes first. */
export function applyOutline(
  text: string,
  insertions: readonly OutlineInsertion[],
  chosen: Chosen = new Map(),
): string {
  let result = '';
  let from = 0;
  for (const insertion of insertions.toSorted((a, b) => a.at - b.at)) {
    const put = insertionText(insertion, chosen.get(insertion));
    result += text.slice(from, insertion.at) + put;
    from = insertion.at;
  }
  return result + text.slice(from);
}

/** Where each insertion stands in the text that `applyOutline` gives, in its order there. */
export function insertedSpans(insertions: readonly OutlineInsertion[]): readonly Span[] {
  let moved = 0;
  return insertions
    .toSorted((a, b) => a.at - b.at)
    .map((insertion) => {
      const start = insertion.at + moved;
      const { length } = insertionText(insertion);
      moved += length;
      return { start, end: start + length };
    });
}
