/** Reads the field, or the joined fields, as one plain text that remembers where each part lies. */
import type { Span } from '../rules/report.ts';
import { isTextBox } from './access.ts';
import type { Candidate } from './candidate.ts';
import { Memory, readRichText } from './rich-text.ts';
import type { TextMap } from './text-map.ts';

/** One field's share of the text: text.slice(start, end) is its content. */
export interface PartReading extends Span {
  readonly part: Pick<Candidate, 'element' | 'label'>;
  /** The way to the DOM, by offsets from start; null for a text box, whose own offsets they are. */
  readonly map: TextMap | null;
}

export interface Reading {
  readonly text: string;
  readonly parts: readonly PartReading[];
}

/** By element, as two of one kind may be laid out in two ways. */
export type Memories = WeakMap<Element, Memory>;

/**
 * A single field gives its content. Several give `label\ncontent\n` each, as headings of one text; a blank one gives
 * its label line alone, and all blank give ''.
 * @param memories of what was read before and has not changed
 */
export function readField(
  fields: readonly Pick<Candidate, 'element' | 'label'>[],
  memories: Memories = new WeakMap(),
): Reading {
  const contents = fields.map((part) => ({ part, ...contentOf(part.element, memories) }));
  const [only] = contents;
  if (contents.length === 1 && only !== undefined) {
    return {
      text: only.text,
      parts: [{ part: only.part, map: only.map, start: 0, end: only.text.length }],
    };
  }
  if (contents.every(({ text }) => text.trim() === '')) {
    return { text: '', parts: contents.map(({ part, map }) => ({ part, map, start: 0, end: 0 })) };
  }
  let text = '';
  const parts = contents.map(({ part, map, text: content }) => {
    text += `${part.label}\n`;
    const start = text.length;
    text += content;
    const end = text.length;
    if (content !== '') text += '\n';
    return { part, map, start, end };
  });
  return { text, parts };
}

function contentOf(element: Element, memories: Memories): { text: string; map: TextMap | null } {
  // Its value has \n line ends by definition of the API value.
  if (isTextBox(element)) return { text: element.value, map: null };
  const memory = memories.get(element) ?? new Memory();
  memories.set(element, memory);
  const map = readRichText(element, memory);
  return { text: map.text, map };
}
