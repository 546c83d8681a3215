/** How an element takes part in the layout of text, asked of the browser once per kind of element. */
import { attribute } from './access.ts';

export type Flow = 'inline' | 'block' | 'row' | 'cell' | 'none';
/** collapse: as normal; keep: pre, pre-wrap; lines: pre-line. */
export type WhiteSpace = 'collapse' | 'keep' | 'lines';

export interface Layout {
  readonly flow: Flow;
  readonly whiteSpace: WhiteSpace;
  readonly visible: boolean;
  /** Identifies the layout for the cache of the children. */
  readonly id: number;
}

export class LayoutCache {
  readonly #known = new Map<string, Layout>();

  /**
   * getComputedStyle costs microseconds a call; an editor's thousands of elements are of a few kinds. The kind is tag,
   * class, style and parent's kind: a style sheet that tells p:first-child from p is not seen.
   */
  of(element: Element, parent: Layout | null): Layout {
    const kind = `${parent?.id ?? 0} ${element.localName} ${element.hasAttributes() ? attributesOf(element) : ''}`;
    const known = this.#known.get(kind);
    if (known !== undefined) return known;
    const layout = measure(element, this.#known.size + 1);
    this.#known.set(kind, layout);
    return layout;
  }
}

function attributesOf(element: Element): string {
  const hidden = element.hasAttribute('hidden') ? 'hidden' : '';
  return `${attribute(element, 'class')}\n${attribute(element, 'style')}\n${hidden}`;
}

function measure(element: Element, id: number): Layout {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style === undefined) return { id, flow: 'inline', whiteSpace: 'collapse', visible: true };
  return {
    id,
    flow: flowOf(style.display),
    whiteSpace: whiteSpaceOf(style.whiteSpace),
    visible: style.visibility === 'visible',
  };
}

function flowOf(display: string): Flow {
  if (display === 'none') return 'none';
  if (display === 'table-row') return 'row';
  if (display === 'table-cell') return 'cell';
  return display.startsWith('inline') || display.startsWith('ruby') || display === 'contents'
    ? 'inline'
    : 'block';
}

function whiteSpaceOf(value: string): WhiteSpace {
  if (value.startsWith('pre-line') || value.startsWith('preserve-breaks')) return 'lines';
  return /^(pre|break-spaces|preserve)/.test(value) ? 'keep' : 'collapse';
}
