/** What the page says around the field: titles, headings, and the month a form states. */
import {
  attempt,
  isElement,
  isInput,
  isShown,
  isText,
  parentOf,
  plainText,
  select,
} from './access.ts';
import type { Candidate } from './candidate.ts';
import type { Reached } from './frames.ts';

const MAX_HINT = 2000;
const MAX_NODES = 5000;
const MONTH = /(?:19|20)\d{2}\s*[年\-/.]\s*\d{1,2}\s*月?|\d{1,2}\s*月(?:份|度)/;
const HEADINGS = 'h1, h2, h3, h4, [role="heading"], legend, caption';

/**
 * One thing a line: titles of all documents, headings before the field, months in its form.
 * @param fields all that the summary is written in: a month named there is not the form's
 */
export function hintAround(
  part: Candidate,
  documents: readonly Reached[],
  fields: readonly Element[],
): string {
  const lines = [
    ...documents.map(({ document }) => attempt(() => titleOf(document)) ?? ''),
    ...documents.flatMap((reached) => attempt(() => headings(reached, part.element)) ?? []),
    ...(attempt(() => months(part, fields)) ?? []),
  ];
  return [...new Set(lines.filter(Boolean))].join('\n').slice(0, MAX_HINT);
}

/** The months named in a hint, for telling a changed period from a ticking clock. */
export function monthsIn(hint: string): string {
  return (hint.match(new RegExp(MONTH, 'g')) ?? []).join(' ');
}

function titleOf(document: Document): string {
  const title = document.querySelector('title');
  return title === null ? '' : plainText(title, 200);
}

/** The last few visible headings before the field; in other documents, the last few. */
function headings({ document, trees }: Reached, element: Element): string[] {
  const all = trees.flatMap((tree) => select(tree, HEADINGS));
  const outside = all.filter((heading) => isShown(heading) && !element.contains(heading));
  const before = outside.filter(
    (heading) =>
      element.ownerDocument !== document ||
      (heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) === 0,
  );
  return before.slice(-6).map((heading) => plainText(heading, 100));
}

/** Visible text and control values that name a month, within the form or the blocks around the field. */
function months({ form, element, reached }: Candidate, fields: readonly Element[]): string[] {
  const scope = isElement(form) ? around(form) : (reached.frame ?? element).ownerDocument.body;
  if (!scope) return [];
  const controls = select(scope, 'input, select')
    .filter((control) => !fields.includes(control))
    .map((control) =>
      isInput(control)
        ? control.value
        : plainText(select(control, 'option:checked')[0] ?? control, 40),
    );
  return [
    ...controls.filter((value) => MONTH.test(value) && value.length < 60),
    ...monthTexts(scope, element),
  ].slice(0, 20);
}

function around(form: Element): Element {
  return parentOf(form) ?? form;
}

function monthTexts(scope: Element, field: Element): string[] {
  const found: string[] = [];
  const walker = scope.ownerDocument.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < MAX_NODES && found.length < 20; count++) {
    const node = walker.nextNode();
    if (node === null) break;
    if (!isText(node) || node.length > 200 || !MONTH.test(node.data) || field.contains(node))
      continue;
    const holder = parentOf(node);
    if (
      holder !== null &&
      !/^(script|style|textarea|option)$/.test(holder.localName) &&
      isShown(holder)
    ) {
      found.push(plainText(holder, 60));
    }
  }
  return found;
}
