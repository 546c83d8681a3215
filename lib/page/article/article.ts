/** Reads the submission on a page that cannot be edited: what is selected, else the main text. */
import { Readability } from '@mozilla/readability';
import type { Article } from '../../message-schema.ts';
import { isElement, plainText, select } from '../access.ts';
import { readRichText } from '../rich-text.ts';

/** A shorter selection is a word that was clicked on. */
const SELECTED = 20;
/** Readability's own threshold is made for news; a poor summary is short. */
const SHORTEST = 60;
/** The element that holds so much of the main text is read; the rest of it may be a caption or a date beside. */
const SHARE = 0.9;
const MAX_TEXT = 200_000;
const NUMBER = 'data-coach-number';

/** Plain text; the cells of a table row are separated by tabs. Nothing of the page is changed. */
export function readArticle(document: Document): Article {
  const title = titleOf(document);
  const selected = document.getSelection()?.toString().trim() ?? '';
  if (selected.length >= SELECTED)
    return { title, text: selected.slice(0, MAX_TEXT), from: 'selection' };
  const main = mainElement(document);
  const { text } = readRichText(main ?? document.body);
  return { title, text: text.trim().slice(0, MAX_TEXT), from: main === null ? 'page' : 'article' };
}

/** The page's own heading; window titles carry the portal's name too. */
function titleOf(document: Document): string {
  const heading = select(document, 'h1').find((one) => plainText(one, 200) !== '');
  return heading === undefined ? document.title.slice(0, 200) : plainText(heading, 200);
}

/**
 * Readability drops what it takes for decoration, small tables among it, so it is asked where the text is and not what
 * it says: the elements that it keeps are found in the page, and the innermost one that holds nearly all is read.
 */
function mainElement(document: Document): Element | null {
  const copy = document.cloneNode(true);
  if (!(copy instanceof Document)) return null;
  const [live, copied] = [select(document, '*'), select(copy, '*')];
  // What cannot be seen is no part of the text.
  const hidden = copied.filter((element, at) => {
    element.setAttribute(NUMBER, String(at));
    const original = live[at];
    return original !== undefined && isElement(original) && !original.checkVisibility();
  });
  for (const element of hidden)
    if (!/^(head|title|meta)$/.test(element.localName)) element.remove();
  const kept = new Readability(copy, {
    charThreshold: SHORTEST,
    serializer: (node) => node,
  }).parse()?.content;
  if (!kept || !isElement(kept)) return null;
  const lengths = new Map<Element, number>();
  let whole = 0;
  for (const element of select(kept, `[${NUMBER}]`)) {
    const original = live[Number(element.getAttribute(NUMBER))];
    const own = ownLength(element);
    if (original === undefined || own === 0) continue;
    whole += own;
    for (let at: Element | null = original; at !== null; at = at.parentElement)
      lengths.set(at, (lengths.get(at) ?? 0) + own);
  }
  if (whole < SHORTEST) return null;
  const share = (element: Element): number => (lengths.get(element) ?? 0) / whole;
  const main = innermost(document.body, (element) => share(element) >= SHARE);
  // The page may say itself which part the text is: author, date and state stand beside it.
  const [named, ...more] = select(main, 'article, [role="article"]');
  return named !== undefined && more.length === 0 && share(named) > 0.5 ? named : main;
}

function innermost(from: Element, holds: (element: Element) => boolean): Element {
  const inner = [...from.children].find(holds);
  return inner === undefined ? from : innermost(inner, holds);
}

/** Characters of the element's own text, without that of its children. */
function ownLength(element: Element): number {
  return [...element.childNodes]
    .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    .reduce((sum, node) => sum + (node.nodeValue ?? '').trim().length, 0);
}
