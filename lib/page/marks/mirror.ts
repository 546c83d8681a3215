/**
 * A copy of a text box, drawn over it with its text made invisible, so that the browser itself lays out and paints the
 * marks: a text box has no DOM for what is typed in it. What is copied wrongly is not drawn: the box and the height of
 * the text are compared each time.
 */
import { isLine, type TextBox } from '../access.ts';
import type { Box } from './boxes.ts';
import { editBetween } from '../shift.ts';
import type { Ends } from '../text-map.ts';
import { createCopy } from './copy.ts';
import { type Metrics, metricsOf } from './metrics.ts';
import { clipOf, matrixOf, zoomOf } from './place.ts';
import { copyTextStyle } from './text-style.ts';

export interface Mirror {
  readonly field: TextBox;
  /** The outermost element, to be put where the viewport's origin is. */
  readonly root: HTMLElement;
  /** The part of the viewport in which it is drawn; null while it is not. */
  readonly clip: Box | null;
  /** Later text is lower down: not turned, not written in columns. */
  readonly isUpright: boolean;
  /** Where a range of UTF-16 units of the value begins and ends in the copy. */
  ends(start: number, end: number): Ends;
  /** Copies value, style and place. */
  update(): void;
  /**
   * Copies the value alone.
   * @returns false when a line was won or lost, or the copy does not fit: the rest must be copied too
   */
  follow(): boolean;
  /** Whether what was typed stands behind every mark, so that none has moved. */
  isBehindMarks(): boolean;
}

/** Boxes are snapped to pixels; further apart than this, in CSS pixels, they are not the same. */
const TOLERANCE = 1;
const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** A line is higher than this; scroll sizes are rounded. */
const TEXT_TOLERANCE = 2;

export function createMirror(field: TextBox): Mirror {
  const { ownerDocument: document } = field;
  const box = (name: string): HTMLElement => {
    const element = document.createElement('div');
    element.className = name;
    return element;
  };
  const root = box('clip');
  const turned = box('turn');
  const zoomed = box('zoom');
  const window = box('window');
  const copy = createCopy(document, field.value);
  const lines = copy.root;
  root.append(turned);
  turned.append(zoomed);
  zoomed.append(window);
  window.append(lines);
  let clip: Box | null = null;
  let isUpright = true;
  /** Where the last range ends; in pixels, how high the text was when it was drawn. */
  let reach = 0;
  let height = 0;
  /** In pixels, how wide the box was when it was drawn. */
  let width = 0;
  let compared = field.value;
  let parts = compared.length;
  /** The part of the width that shows no text. */
  let aside = 0;

  /** Where the text of the box and of the copy part; told anew when the box has another. */
  function parting(): number {
    const { value } = field;
    if (value !== compared) {
      compared = value;
      parts = value === copy.text ? value.length : editBetween(copy.text, value).start;
    }
    return parts;
  }

  /**
   * What is typed in a paragraph behind the marks moves none of them, and the copy need not have it; unless it brings a
   * scroll bar, and all lines are broken anew.
   */
  function isFarBehind(): boolean {
    const start = parting();
    return (
      start > reach &&
      compared.slice(reach, start).includes('\n') &&
      field.clientWidth === width &&
      !isLine(field)
    );
  }

  function copyText(): void {
    const start = parting();
    if (start < reach) reach += Math.max(0, compared.length - copy.text.length);
    copy.set(compared);
    parts = compared.length;
  }

  function update(): void {
    copyText();
    clip = clipOf(field);
    if (clip !== null && !draw(clip)) clip = null;
    root.style.visibility = clip === null ? 'hidden' : 'visible';
  }

  function follow(): boolean {
    if (clip !== null && isFarBehind()) return true;
    copyText();
    return clip !== null && window.scrollHeight === height && sameScroll() && sameText();
  }

  function draw({ left, top, right, bottom }: Box): boolean {
    const style = field.ownerDocument.defaultView?.getComputedStyle(field);
    if (style === undefined) return false;
    const metrics = metricsOf(field, style);
    const matrix = matrixOf(field, metrics);
    if (matrix === null) return false;
    const zoom = zoomOf(field);
    const [a, b, c, d, e, f] = matrix;
    isUpright = b === 0 && c === 0 && d > 0 && style.writingMode === 'horizontal-tb';
    place(root, left, top, right - left, bottom - top);
    place(turned, 0, 0, metrics.width * zoom, metrics.height * zoom);
    turned.style.transform = `matrix(${a}, ${b}, ${c}, ${d}, ${e - left}, ${f - top})`;
    zoomed.style.zoom = String(zoom);
    copyTextStyle(style, lines);
    placeWindow(metrics, style);
    window.style.direction = style.direction;
    window.style.setProperty('writing-mode', style.getPropertyValue('writing-mode'));
    scroll();
    height = window.scrollHeight;
    width = field.clientWidth;
    return sameBox() && sameText();
  }

  /** An input shows no text beside its padding, as a text box does, and puts its line in the middle. */
  function placeWindow({ inner }: Metrics, style: CSSStyleDeclaration): void {
    const padding = (side: string): number =>
      Number.parseFloat(style.getPropertyValue(`padding-${side}`)) || 0;
    const sides = isLine(field) ? (['top', 'bottom'] as const) : SIDES;
    for (const side of sides) window.style.setProperty(`padding-${side}`, `${padding(side)}px`);
    const [left, right] = isLine(field) ? [padding('left'), padding('right')] : [0, 0];
    aside = left + right;
    place(window, inner.left + left, inner.top, inner.width - aside, inner.height);
    window.classList.toggle('line', isLine(field));
    if (isLine(field)) lines.style.whiteSpace = 'pre';
  }

  function scroll(): void {
    window.scrollTo({ left: field.scrollLeft, top: field.scrollTop, behavior: 'instant' });
  }

  /** What scrolls without an event is looked at with the text. */
  function sameScroll(): boolean {
    return !isLine(field) || window.scrollLeft === field.scrollLeft;
  }

  function sameBox(): boolean {
    const [mine, theirs] = [turned.getBoundingClientRect(), field.getBoundingClientRect()];
    return (['left', 'top', 'right', 'bottom'] as const).every(
      (edge) => Math.abs(mine[edge] - theirs[edge]) <= TOLERANCE,
    );
  }

  function sameText(): boolean {
    const isAsWide = Math.abs(window.scrollWidth + aside - field.scrollWidth) <= TEXT_TOLERANCE;
    if (isLine(field)) return isAsWide;
    return isAsWide && Math.abs(window.scrollHeight - field.scrollHeight) <= TEXT_TOLERANCE;
  }

  return {
    field,
    root,
    get clip() {
      return clip;
    },
    get isUpright() {
      return isUpright;
    },
    ends(start, end) {
      if (end > parting()) copyText();
      reach = Math.max(reach, end);
      return { from: copy.at(start), to: copy.endAt(end) };
    },
    update,
    follow,
    isBehindMarks: () => parting() >= reach,
  };
}

function place(
  { style }: HTMLElement,
  left: number,
  top: number,
  width: number,
  height: number,
): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
