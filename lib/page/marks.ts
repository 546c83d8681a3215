/**
 * Paints marks in editable DOM with the CSS Custom Highlight API: nothing is inserted, nothing can be saved with the
 * text. Measured in Chromium 156 from the isolated world: each frame has its own registry and constructors, which a
 * content script of the parent may use; a constructed style sheet must come from the window of the document that adopts
 * it (NotAllowedError otherwise); registry and adopted sheets survive document.open. A textarea has no DOM for its text
 * and is not marked.
 */
import type { Mark } from '../messages.ts';
import type { Severity } from '../rules/report.ts';
import { attempt, isShadowRoot } from './access.ts';
import type { Reading } from './read.ts';

const NAMES: Record<Severity, string> = {
  error: 'coach-error',
  warn: 'coach-warn',
  hint: 'coach-hint',
};
const COLOURS: Record<Severity, string> = { error: '#cf1322', warn: '#d46b08', hint: '#8c8c8c' };
const SEVERITIES = ['error', 'warn', 'hint'] as const;

const RULES = SEVERITIES.map(
  (severity) =>
    `::highlight(${NAMES[severity]}) { text-decoration: underline dotted ${COLOURS[severity]} 2px; text-underline-offset: 3px; }`,
).join('\n');

export interface Painter {
  /** Replaces all marks by these; spans are offsets into the reading's text. */
  paint(reading: Reading, marks: readonly Mark[]): void;
  /** Takes back the marks and the style sheets. */
  clear(): void;
}

export function createPainter(): Painter {
  const painted = new Set<Document>();
  const sheets = new Map<Document | ShadowRoot, CSSStyleSheet>();

  function paint(reading: Reading, marks: readonly Mark[]): void {
    const wanted = rangesByDocument(reading, marks);
    for (const document of painted) if (!wanted.has(document)) attempt(() => unregister(document));
    for (const [document, ranges] of wanted) attempt(() => register(document, ranges));
    painted.clear();
    for (const document of wanted.keys()) painted.add(document);
    for (const { part, map } of reading.parts) {
      if (map !== null && marks.length > 0) attempt(() => dress(part.element, sheets));
    }
  }

  function clear(): void {
    for (const document of painted) attempt(() => unregister(document));
    painted.clear();
    for (const [tree, sheet] of sheets) attempt(() => undress(tree, sheet));
    sheets.clear();
  }

  return { paint, clear };
}

type Ranges = Record<Severity, Range[]>;

function rangesByDocument(reading: Reading, marks: readonly Mark[]): Map<Document, Ranges> {
  const byDocument = new Map<Document, Ranges>();
  for (const { part, map, start, end } of reading.parts) {
    if (map === null) continue;
    const document = part.element.ownerDocument;
    const ranges = byDocument.get(document) ?? { error: [], warn: [], hint: [] };
    byDocument.set(document, ranges);
    for (const mark of marks) {
      const from = Math.max(mark.start, start);
      const to = Math.min(mark.end, end);
      // The document may be ahead of the reading for as long as typing goes on; the next reading paints again.
      const range = from < to ? attempt(() => map.range(from - start, to - start)) : null;
      if (range !== null) ranges[mark.severity].push(range);
    }
  }
  return byDocument;
}

function register(document: Document, ranges: Ranges): void {
  const view = document.defaultView;
  if (view === null) return;
  for (const severity of SEVERITIES) {
    const highlight = new view.Highlight(...ranges[severity]);
    // Where marks overlap, the graver one is drawn.
    highlight.priority = SEVERITIES.length - SEVERITIES.indexOf(severity);
    view.CSS.highlights.set(NAMES[severity], highlight);
  }
}

function unregister(document: Document): void {
  for (const severity of SEVERITIES) document.defaultView?.CSS.highlights.delete(NAMES[severity]);
}

/** The tree of the element gets the rules; a page that replaces its adopted sheets gets them again. */
function dress(element: Element, sheets: Map<Document | ShadowRoot, CSSStyleSheet>): void {
  const root = element.getRootNode();
  const tree = isShadowRoot(root) ? root : element.ownerDocument;
  const view = element.ownerDocument.defaultView;
  if (view === null) return;
  const sheet = sheets.get(tree) ?? new view.CSSStyleSheet();
  if (!sheets.has(tree)) {
    sheet.replaceSync(RULES);
    sheets.set(tree, sheet);
  }
  if (!tree.adoptedStyleSheets.includes(sheet)) tree.adoptedStyleSheets.push(sheet);
}

function undress(tree: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
}
