/** Shows a range of the text in the page: scrolls to it, selects it, puts the focus there. */
import type { Locate, Located } from '../messages.ts';
import type { Span } from '../rules/report.ts';
import { isElement, isTextBox, parentOf, type TextBox } from './access.ts';
import type { PartReading, Reading } from './read.ts';
import { reveal } from './reveal.ts';
import { focusOn, selectRange } from './selection.ts';
import { currentSpan } from './shift.ts';
import type { TextMap } from './text-map.ts';

/**
 * @param wanted a span of the text that was checked
 * @param checked that text; the page may have changed since
 */
export function locate(wanted: Locate, reading: Reading, checked: string): Located {
  const span = currentSpan(wanted, reading.text, checked);
  if (span === null) return { done: false, reason: 'text-changed' };
  const part = partAt(reading, span);
  if (part === undefined) return { done: false, reason: 'field-gone' };
  const start = clamp(span.start - part.start, part);
  const end = clamp(span.end - part.start, part);
  const { element } = part.part;
  if (isTextBox(element)) showInTextBox(element, start, end);
  else if (part.map !== null) showInDocument(element, part.map, start, end);
  return { done: true };
}

/** The field that holds the span, or whose label does; the last one for a caret at the very end. */
function partAt(reading: Reading, { start, end }: Span): PartReading | undefined {
  const overlapping = reading.parts.find((part) => start < part.end && end > part.start);
  return overlapping ?? reading.parts.find((part) => start <= part.end) ?? reading.parts.at(-1);
}

function clamp(offset: number, { start, end }: Span): number {
  return Math.min(Math.max(offset, 0), end - start);
}

/**
 * Measured in Chromium 156: focus() scrolls a textarea, and everything around it, to a caret but not to a range, and
 * only when the focus comes from elsewhere; setSelectionRange alone scrolls nothing. So: caret, blur, focus, range.
 */
function showInTextBox(element: TextBox, start: number, end: number): void {
  element.setSelectionRange(start, start);
  element.blur();
  element.focus();
  element.setSelectionRange(start, end);
}

function showInDocument(element: HTMLElement, map: TextMap, start: number, end: number): void {
  focusOn(element);
  const range = map.range(start, end);
  selectRange(element, range);
  const { startContainer } = range;
  const holder = isElement(startContainer) ? startContainer : (parentOf(startContainer) ?? element);
  reveal(() => boxOf(range, holder), holder);
}

/** A caret in an empty line has no box of its own: the line's element stands for it. */
function boxOf(range: Range, holder: Element): DOMRect {
  const box = range.getBoundingClientRect();
  if (box.height > 0) return box;
  const child = isElement(range.startContainer)
    ? range.startContainer.childNodes[range.startOffset]
    : undefined;
  return (child !== undefined && isElement(child) ? child : holder).getBoundingClientRect();
}
