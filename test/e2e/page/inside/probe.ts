/** What the tests call inside a page. */
import { readArticle } from '../../../../lib/page/article/article.ts';
import { findField, hintFor } from '../../../../lib/page/find.ts';
import { reachDocuments } from '../../../../lib/page/frames.ts';
import { readField } from '../../../../lib/page/read.ts';
import { readRichText } from '../../../../lib/page/rich-text.ts';

const probe = {
  /** The text of an editing host with this content. */
  read(html: string, style = ''): string {
    return readRichText(host(html, style)).text;
  },

  /** Reads the host, and what the browser itself says of the same content. */
  compare(html: string, style: string): { text: string; innerText: string } {
    const element = host(html, style);
    return { text: readRichText(element).text, innerText: element.innerText };
  },

  /** The text of the DOM range that a span maps to, for each span. */
  ranges(html: string, spans: readonly (readonly [number, number])[]): string[] {
    const element = host(html, '');
    const map = readRichText(element);
    return spans.map(([start, end]) => map.range(start, end).toString());
  },

  /** Where a caret at the offset lies: the text before it in its line's element. */
  caret(html: string, offset: number): string {
    const { startContainer, startOffset } = readRichText(host(html, '')).range(offset, offset);
    return `${startContainer.nodeName} ${startOffset}`;
  },

  /** Milliseconds of the fastest of five readings, each with a cold cache. */
  time(html: string): { units: number; milliseconds: number } {
    const element = host(html, '');
    const times = Array.from({ length: 5 }, () => {
      const began = performance.now();
      readRichText(element);
      return performance.now() - began;
    });
    return { units: readRichText(element).text.length, milliseconds: Math.min(...times) };
  },

  article: () => readArticle(document),

  find() {
    const documents = reachDocuments(document);
    const found = findField(documents, null);
    if (found === null) return null;
    return {
      field: found.field,
      text: readField(found.parts).text,
      title: found.title?.value ?? null,
      hint: hintFor(found, documents),
    };
  },
};

export type Probe = typeof probe;
declare global {
  var probe: Probe;
}
globalThis.probe = probe;

function host(html: string, style: string): HTMLElement {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.setAttribute('style', style);
  element.innerHTML = html;
  document.body.replaceChildren(element);
  return element;
}
