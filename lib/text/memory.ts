/** What stays of a text that is checked again and again: the lines that did not change are the same ones, moved. */
import type { Part } from './part.ts';
import { perLine, type Facts, type Paragraph } from './paragraph.ts';
import { memoryOf, type Keeper } from './remember.ts';

/**
 * Of one text under one pack. Reading the text anew gives up the document that was read before: its lines
 * stand now where the new text has them.
 */
export class Memory implements Keeper {
  readonly kept: unknown[] = [];
  private parts: ReadonlyMap<string, Part> = new Map();
  private reading = 0;

  /** A text is read from its beginning. */
  begin(): void {
    this.reading += 1;
  }

  /** The line that said the same before, where the text has one, put to its place. */
  paragraph(start: number, end: number, facts: Facts): Paragraph {
    const times = timesOf(facts);
    if (times.memory !== this) [times.memory, times.lines, times.reading] = [this, [], 0];
    if (times.reading !== this.reading) [times.reading, times.taken] = [this.reading, 0];
    const line = times.lines[times.taken] ?? { start, end, facts, kept: [] };
    times.lines[times.taken] = line;
    times.taken += 1;
    line.start = start;
    line.end = end;
    return line;
  }

  /** The parts, those that hold the same things as before as the same ones. */
  settle(parts: ReadonlyMap<string, Part>): ReadonlyMap<string, Part> {
    const settled = new Map<string, Part>();
    for (const [id, part] of parts) {
      const last = this.parts.get(id);
      settled.set(id, last?.equals(part) ? last : part);
    }
    this.parts = settled;
    return settled;
  }
}

export const perMemory = memoryOf<Memory>();

/** A line that stands in a text several times is as many lines, each at its place. */
interface Times {
  memory: Memory | null;
  lines: { -readonly [Key in keyof Paragraph]: Paragraph[Key] }[];
  /** The reading that took of them last, and how many. */
  reading: number;
  taken: number;
}

const timesOf = perLine((): Times => ({ memory: null, lines: [], reading: 0, taken: 0 }));
