/** What a form writes beside a field to say what it is for. */
import {
  attribute,
  closest,
  isElement,
  isForm,
  isShadowRoot,
  isShown,
  isText,
  matches,
  parentOf,
  plainText,
  select,
} from './access.ts';
import { saysSummary } from './words.ts';

/** A longer text before a field is an instruction or the end of something else. */
const MAX_LABEL = 40;
const MAX_LEVELS = 6;
const OTHER_FIELD = Symbol('other field');
const FIELDS = 'textarea, [contenteditable], input:not([type="hidden"])';
/** Editors of the execCommand generation (UEditor, KindEditor) say of their toolbars only that they cannot be selected. */
const CONTROLS =
  '[unselectable], textarea, select, button, iframe, [contenteditable], [role="toolbar"], [role="menubar"]';

/** A label without its colon, asterisk and the note that it is required. */
export function cleanLabel(text: string): string {
  return text
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[(（【[]\s*(必填|选填|必须)\s*[)）】\]]/g, '')
    .replace(/^[\s*＊•·]+|[\s*＊:：]+$/g, '');
}

/** What the element itself declares: aria, label elements. */
export function ownLabel(element: Element): string {
  const root = element.getRootNode();
  const scope = isShadowRoot(root) ? root : element.ownerDocument;
  const referred = attribute(element, 'aria-labelledby')
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => firstText(scope, `[id="${CSS.escape(id)}"]`))
    .join(' ');
  const labelled = element.id ? firstText(scope, `label[for="${CSS.escape(element.id)}"]`) : '';
  const wrapping = closest(element, 'label');
  return (
    cleanLabel(referred) ||
    cleanLabel(labelled) ||
    ariaLabel(element) ||
    (wrapping === null ? '' : cleanLabel(textBeforeIn(wrapping, element)))
  );
}

/** aria-label, unless it only says that this is an editor (CKEditor 5, TinyMCE). */
function ariaLabel(element: Element): string {
  const label = cleanLabel(attribute(element, 'aria-label'));
  return /编辑器|编辑区|富文本|editor|editing|rich text/i.test(label) && !saysSummary(label)
    ? ''
    : label;
}

/**
 * The nearest short text before the element (cell, term, legend, heading, plain text), or the heading of its table
 * column if that is the one that speaks of a summary.
 */
export function labelBefore(element: Element): string {
  const before = textBefore(element);
  if (saysSummary(before)) return before;
  const cell = closest(element, 'td');
  const heading = cell === null ? '' : columnHeading(cell);
  return before === '' || saysSummary(heading) ? heading : before;
}

function textBefore(element: Element): string {
  let at: Element = element;
  for (let level = 0; level < MAX_LEVELS; level++) {
    for (let before = at.previousSibling; before !== null; before = before.previousSibling) {
      const text = labelText(before);
      if (text === OTHER_FIELD) return '';
      if (text !== '') return text;
    }
    const parent = parentOf(at);
    if (parent === null || isForm(parent) || parent === parent.ownerDocument.body) return '';
    at = parent;
  }
  return '';
}

/** The node's text if it can be a label; OTHER_FIELD if what lies before belongs to another field. */
function labelText(node: Node): string | typeof OTHER_FIELD {
  if (isText(node)) return short(cleanLabel(node.data));
  if (!isElement(node) || /^(script|style|template|br|hr|thead)$/.test(node.localName)) return '';
  if (node.localName === 'tr' && node.children.length > 1) return '';
  const isField = matches(node, FIELDS) && isShown(node);
  if (isField || select(node, FIELDS).some(isShown)) return OTHER_FIELD;
  if (!isShown(node) || matches(node, CONTROLS) || select(node, CONTROLS).length > 0) return '';
  return short(cleanLabel(plainText(node, 200)));
}

/** The text if it is short enough to be a label; '' otherwise. */
export function short(label: string): string {
  return label.length <= MAX_LABEL && /\p{L}/u.test(label) ? label : '';
}

/** The header cell of the element's column, when the table has a header row. */
function columnHeading(element: Element): string {
  if (element.localName !== 'td' || !('cellIndex' in element)) return '';
  const row = parentOf(element);
  const table = closest(element, 'table');
  const first = table === null ? undefined : select(table, 'tr')[0];
  if (first === undefined || first === row) return '';
  const cell = first.children[Number(element.cellIndex)];
  return cell?.localName === 'th' ? short(cleanLabel(plainText(cell, 200))) : '';
}

function textBeforeIn(wrapping: Element, element: Element): string {
  const range = wrapping.ownerDocument.createRange();
  range.setStart(wrapping, 0);
  range.setEndBefore(element);
  return range.toString().slice(0, 200);
}

function firstText(scope: Element | Document | ShadowRoot, selector: string): string {
  const found = select(scope, selector)[0];
  return found === undefined ? '' : plainText(found, 200);
}
