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
import { shiftSpan } from '../shift.ts';
import { hold } from './highlight.ts';
import type { Mirror } from './mirror.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import { createPointing, type PointedBy } from './pointing.ts';
import { NAMES, rulesFor, rulesForCopies, SEVERITIES } from './style.ts';

/** One mark on the page; its range moves with the text until the next painting. */
export interface Painted {
  readonly mark: Mark;
  readonly range: Range;
  /** The field that it belongs to. */
  readonly element: HTMLElement;
  /** The copy that its range lies in; null in editable DOM. */
  readonly mirror: Mirror | null;
}

/** @param pointed called when the user rests on a mark or clicks on it with Alt */
export function createPainter(pointed: (id: string, by: PointedBy) => void): Painter {
  let painted: readonly Painted[] = [];
  const dressed = new Set<Document>();
  const sheets = new Map<Document | ShadowRoot, { sheet: CSSStyleSheet; rules: string }>();
  const overlays = new Map<Document, Overlay>();
  const pointing = createPointing(pointed);

  function paint(reading: Reading, marks: readonly Mark[], anew: boolean): void {
    painted = reading.parts.flatMap((part) => attempt(() => paintPart(part, reading, marks)) ?? []);
    letGo();
    pointing.follow(painted);
    for (const overlay of overlays.values()) attempt(() => overlay.update(anew));
    const documents = new Set(painted.map(({ element }) => element.ownerDocument));
    for (const document of dressed)
      if (!documents.has(document)) attempt(() => unregister(document));
    dressed.clear();
    for (const document of documents) {
      attempt(() => register(document));
      dressed.add(document);
    }
  }

  function paintPart(part: PartReading, { text }: Reading, marks: readonly Mark[]): Painted[] {
    const { element } = part.part;
    const spans = within(part, marks);
    if (spans.length === 0) return [];
    const overlay = isTextBox(element) ? overlayOf(element.ownerDocument) : null;
    const mirror = isTextBox(element) && overlay ? overlay.mirror(element) : null;
    if (overlay === null) dress(treeOf(element), element, rulesFor(element));
    else dress(overlay.tree, element, rulesForCopies(element));
    return spans.flatMap(({ mark, start, end }) => {
      const range =
        mirror === null
          ? part.map?.range(start, end)
          : rangeInCopy(mirror, { start, end }, text.slice(part.start, part.end));
      return range === undefined ? [] : [{ mark, range, element, mirror }];
    });
  }

  function overlayOf(document: Document): Overlay {
    const overlay =
      overlays.get(document) ?? createOverlay(document, () => attempt(() => register(document)));
    overlays.set(document, overlay);
    return overlay;
  }

  function letGo(): void {
    const marked = new Set<Element>(painted.map(({ element }) => element));
    for (const overlay of overlays.values()) attempt(() => overlay.keep(marked));
  }

  function register(document: Document): void {
    const view = document.defaultView;
    if (view === null) return;
    const here = painted.filter(({ element }) => element.ownerDocument === document);
    const covered = overlays.get(document)?.covered(here);
    const shown = here.filter((one) => covered?.has(one) !== true);
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
    pointing.stop();
    for (const document of dressed) attempt(() => unregister(document));
    dressed.clear();
    for (const [tree, { sheet }] of sheets) attempt(() => undress(tree, sheet));
    sheets.clear();
    for (const overlay of overlays.values()) attempt(() => overlay.remove());
    overlays.clear();
  }

  return { paint, clear };
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

/** The box may be ahead of the reading for as long as typing goes on. */
function rangeInCopy(
  mirror: Mirror,
  span: { start: number; end: number },
  read: string,
): Range | undefined {
  const now = shiftSpan(span, read, mirror.field.value);
  return now === null ? undefined : mirror.range(now.start, now.end);
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
