/** Headings that do not count on after a part was put between two others: offered apart, never done by itself. */
import { fold } from '../../text/fold.ts';
import { readMark } from '../../text/mark.ts';
import type { Section } from '../../text/outline.ts';
import type { Span } from '../../text/span.ts';
import type { Ground } from '../ground.ts';
import { countedOn, partHeadings } from './heading.ts';

/** A heading's mark and what it should be. Offsets into the text. */
export interface Renumbering {
  readonly span: Span;
  readonly quote: string;
  readonly rewrite: string;
}

/** The marks to be changed so that the headings of the parts count 一、二、三. Counting starts anew at each first. */
export function renumberingOf({ document, context }: Ground): readonly Renumbering[] {
  const headings = partHeadings(document, context.shapes);
  const style = headings[0]?.heading?.style;
  const changes: Renumbering[] = [];
  let due = 1;
  for (const section of headings.filter(({ heading }) => heading?.style === style)) {
    const mark = markOf(section, document.text);
    const number = readMark(fold(mark.quote))?.number ?? null;
    if (number === null) return [];
    // 一、 once more opens a second document, or stands where a first part was put in front of it.
    const isNew = number === 1 && due > 2;
    if (isNew) due = 1;
    if (number !== due) changes.push({ ...mark, rewrite: countedOn(mark.quote, due - number) });
    due += 1;
  }
  return changes;
}

function markOf({ heading, start }: Section, text: string): Omit<Renumbering, 'rewrite'> {
  const end = heading?.title?.start ?? start;
  return { span: { start, end }, quote: text.slice(start, end) };
}

/** The text with its headings counted on. */
export function renumber(text: string, changes: readonly Renumbering[]): string {
  return changes.reduceRight(
    (told, { span, rewrite }) => told.slice(0, span.start) + rewrite + told.slice(span.end),
    text,
  );
}
