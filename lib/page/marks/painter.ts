/**
 * Paints marks with the CSS Custom Highlight API: nothing is inserted into the editor, nothing can be saved with the
 * text. Editable DOM is marked where it stands; a text box has no DOM for its text, so a copy of it in a layer above
 * the page is marked. Measured in Chromium 156 from the isolated world: each frame has its own registry and
 * constructors, which a content script of the parent may use; a constructed style sheet must come from the window of
 * the document that adopts it (NotAllowedError otherwise); registry and adopted sheets survive document.open.
 */
import { attempt, isShadowRoot, isTextBox } from '../access.ts';
import type { Mark, Painter } from '../late-painter.ts';
import type { PartReading, Reading } from '../read.ts';
import { throttle } from '../schedule.ts';
import { shiftSpans } from '../shift.ts';
import type { Ends } from '../text-map.ts';
import { hold } from './highlight.ts';
import type { Mirror } from './mirror.ts';
import { createNear, WHILE_SCROLLING, WHILE_TYPING } from './near.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import { createPointing, type PointedBy } from './pointing.ts';
import { NAMES, rulesFor, rulesForCopies, SEVERITIES } from './style.ts';

/** One mark on the page; its range moves with the text until the next painting. */
export interface Painted {
  /** Of this mark in this field. */
  readonly key: string;
  readonly mark: Mark;
  readonly range: Range;
  /** The field that it belongs to. */
  readonly element: HTMLElement;
  /** The copy that its range lies in; null in editable DOM. */
  readonly mirror: Mirror | null;
}

/** While a page scrolls, what comes near is looked for so often. */
const SCROLL_MS = 100;
/** Whoever typed a moment ago goes on typing. */
const TYPING_MS = 1000;

/** @param pointed called when the user rests on a mark or clicks on it with Alt */
export function createPainter(pointed: (id: string, by: PointedBy) => void): Painter {
  let painted: readonly Painted[] = [];
  /** The documents with marks, and what ends listening to their scrolling. */
  const dressed = new Map<Document, AbortController>();
  const sheets = new Map<Document | ShadowRoot, { sheet: CSSStyleSheet; rules: string }>();
  const overlays = new Map<Document, Overlay>();
  const pointing = createPointing(pointed);
  const near = createNear();
  const scrolls = throttle(SCROLL_MS, () => {
    for (const document of dressed.keys()) redraw(document);
  });
  let paintedAt = -Infinity;
  let latest: { readonly reading: Reading; readonly marks: readonly Mark[] } | null = null;

  function paint(reading: Reading, marks: readonly Mark[], anew: boolean): void {
    latest = { reading, marks };
    const before = new Map(painted.map((one) => [one.key, one.range]));
    painted = reading.parts.flatMap(
      (part, at) => attempt(() => paintPart(part, `${at} `, reading, marks, before)) ?? [],
    );
    paintedAt = performance.now();
    near.follow(fieldsOf(painted), WHILE_TYPING);
    if (anew || near.reach !== WHILE_TYPING) near.forget(WHILE_TYPING);
    letGo();
    pointing.follow(painted);
    for (const overlay of overlays.values()) attempt(() => overlay.update(anew));
    const documents = new Set(painted.map(({ element }) => element.ownerDocument));
    for (const document of dressed.keys()) if (!documents.has(document)) leave(document);
    for (const document of documents) {
      if (!dressed.has(document)) attempt(() => enter(document));
      attempt(() => register(document));
    }
  }

  function paintPart(
    part: PartReading,
    prefix: string,
    { text }: Reading,
    marks: readonly Mark[],
    before: ReadonlyMap<string, Range>,
  ): Painted[] {
    const { element } = part.part;
    const spans = within(part, marks);
    if (spans.length === 0) return [];
    const overlay = isTextBox(element) ? overlayOf(element.ownerDocument) : null;
    const mirror = isTextBox(element) && overlay ? overlay.mirror(element) : null;
    if (overlay === null) dress(treeOf(element), element, rulesFor(element));
    else dress(overlay.tree, element, rulesForCopies(element));
    // The box may be ahead of the reading for as long as typing goes on.
    const read = text.slice(part.start, part.end);
    const placed = mirror === null ? spans : shiftSpans(spans, read, mirror.field.value);
    return placed.flatMap(({ mark, start, end }) => {
      const ends = (mirror ?? part.map)?.ends(start, end);
      if (ends === undefined) return [];
      const key = prefix + mark.id;
      return [{ key, mark, range: rangeFor(ends, before.get(key)), element, mirror }];
    });
  }

  function enter(document: Document): void {
    const listening = new AbortController();
    dressed.set(document, listening);
    const options = { capture: true, passive: true, signal: listening.signal };
    for (const tree of new Set(painted.map(({ element }) => treeOf(element))))
      tree.addEventListener('scroll', scrolls.request, options);
    document.addEventListener('scroll', scrolls.request, options);
    document.defaultView?.addEventListener('resize', scrolls.request, options);
  }

  function leave(document: Document): void {
    dressed.get(document)?.abort();
    dressed.delete(document);
    attempt(() => unregister(document));
  }

  function overlayOf(document: Document): Overlay {
    const overlay = overlays.get(document) ?? createOverlay(document, () => drawn(document));
    overlays.set(document, overlay);
    return overlay;
  }

  /** Marks in a line of a copy that was parted from another, or joined with it, have lost their place. */
  function drawn(document: Document): void {
    const isLost = painted.some(({ mirror, range }) => mirror !== null && range.collapsed);
    if (isLost && latest !== null) paint(latest.reading, latest.marks, false);
    else redraw(document);
  }

  /** A line that is won scrolls too: who types goes on typing there. */
  function redraw(document: Document): void {
    const isTyping = performance.now() - paintedAt < TYPING_MS;
    attempt(() => {
      near.refit(fieldsOf(painted), isTyping ? WHILE_TYPING : WHILE_SCROLLING);
      register(document);
    });
  }

  function letGo(): void {
    const marked = fieldsOf(painted);
    for (const overlay of overlays.values()) attempt(() => overlay.keep(marked));
  }

  function register(document: Document): void {
    const view = document.defaultView;
    if (view === null) return;
    const here = painted.filter(({ element }) => element.ownerDocument === document);
    const covered = overlays.get(document)?.covered(here);
    const shown = near.among(here.filter((one) => covered?.has(one) !== true));
    for (const severity of SEVERITIES) {
      const known = view.CSS.highlights.get(NAMES[severity]);
      const highlight = known ?? new view.Highlight();
      hold(
        highlight,
        shown.filter(({ mark }) => mark.severity === severity),
      );
      if (known !== undefined) continue;
      highlight.priority = SEVERITIES.length - SEVERITIES.indexOf(severity);
      view.CSS.highlights.set(NAMES[severity], highlight);
    }
  }

  /** The tree of the text gets the rules; a page that replaces its adopted sheets gets them again. */
  function dress(tree: Document | ShadowRoot, { ownerDocument }: Element, rules: string): void {
    const view = ownerDocument.defaultView;
    if (view === null) return;
    const known = sheets.get(tree);
    const sheet = known?.sheet ?? new view.CSSStyleSheet();
    if (known?.rules !== rules) {
      sheet.replaceSync(rules);
      sheets.set(tree, { sheet, rules });
    }
    if (!tree.adoptedStyleSheets.includes(sheet)) tree.adoptedStyleSheets.push(sheet);
  }

  function clear(): void {
    painted = [];
    latest = null;
    pointing.stop();
    scrolls.cancel();
    for (const document of dressed.keys()) leave(document);
    for (const [tree, { sheet }] of sheets) attempt(() => undress(tree, sheet));
    sheets.clear();
    for (const overlay of overlays.values()) attempt(() => overlay.remove());
    overlays.clear();
  }

  return { paint, clear };
}

function fieldsOf(marks: readonly Painted[]): ReadonlySet<HTMLElement> {
  return new Set(marks.map(({ element }) => element));
}

/** The shares of the marks that lie in a part, as offsets in it. */
function within(
  { start, end }: PartReading,
  marks: readonly Mark[],
): { mark: Mark; start: number; end: number }[] {
  return marks
    .map((mark) => ({
      mark,
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    }))
    .filter((span) => span.start < span.end);
}

/** The range that was there before, where it has moved with the text; each range costs the page at each of its changes. */
function rangeFor({ from, to }: Ends, before: Range | undefined): Range {
  if (
    before !== undefined &&
    before.startContainer === from.node &&
    before.startOffset === from.offset &&
    before.endContainer === to.node &&
    before.endOffset === to.offset
  )
    return before;
  const range = (from.node.ownerDocument ?? document).createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

function treeOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return isShadowRoot(root) ? root : element.ownerDocument;
}

function unregister(document: Document): void {
  for (const severity of SEVERITIES) document.defaultView?.CSS.highlights.delete(NAMES[severity]);
}

function undress(tree: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
}
