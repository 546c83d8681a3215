/** What the tests call inside a page. */
import { readArticle } from '../../../../lib/page/article/article.ts';
import { findField, hintFor } from '../../../../lib/page/find.ts';
import { reachDocuments } from '../../../../lib/page/frames.ts';
import { readField } from '../../../../lib/page/read.ts';
import { createCopy } from '../../../../lib/page/marks/copy.ts';
import { Memory, readRichText } from '../../../../lib/page/rich-text.ts';

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

  /**
   * Reads the host before and after edits, with a memory that is told of them, and without one: the text, and where
   * each of its units lies. An edit puts content in the place of a node, told by a number.
   */
  reread(
    html: string,
    edits: readonly (readonly [number, string])[],
  ): Record<'remembered' | 'fresh', readonly string[]> {
    const element = host(html, '');
    const memory = new Memory();
    readRichText(element, memory);
    const mutations = new MutationObserver(() => undefined);
    mutations.observe(element, { childList: true, characterData: true, subtree: true });
    for (const [which, content] of edits) {
      const nodes = nodesIn(element);
      const node = nodes[which % Math.max(1, nodes.length)];
      const template = document.createElement('template');
      template.innerHTML = content;
      if (node instanceof Text && !content.includes('<')) node.data = content;
      else node?.parentNode?.replaceChild(template.content, node);
      for (const record of mutations.takeRecords()) memory.forget(record, element);
      if (which % 2 === 0) readRichText(element, memory);
    }
    const nodes = nodesIn(element);
    const told = (map: ReturnType<typeof readRichText>): string[] =>
      Array.from(map.text, (unit, at) => {
        const { from, to } = map.ends(at, at + 1);
        return `${unit} ${nodes.indexOf(from.node)}:${from.offset} ${nodes.indexOf(to.node)}:${to.offset}`;
      });
    return {
      remembered: told(readRichText(element, memory)),
      fresh: told(readRichText(element)),
    };
  },

  /** The blocks of a copy that held one text after the other, and the text up to each offset by its places there. */
  copied(values: readonly string[]): {
    readonly blocks: readonly string[];
    readonly breaks: readonly number[];
    readonly before: readonly (readonly [string, string])[];
  } {
    const copy = createCopy(document, values[0] ?? '');
    for (const value of values) copy.set(value);
    const blocks = [...copy.root.children];
    const upTo = ({ node, offset }: { node: Node; offset: number }): string => {
      const range = document.createRange();
      range.setStart(copy.root, 0);
      range.setEnd(node, offset);
      return range.toString();
    };
    return {
      blocks: blocks.map((block) => block.textContent),
      breaks: blocks.map((block) => block.querySelectorAll('br').length),
      before: Array.from({ length: copy.text.length + 1 }, (_, at) => [
        upTo(copy.at(at)),
        upTo(copy.endAt(at)),
      ]),
    };
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

function nodesIn(root: Node): Node[] {
  return [...root.childNodes].flatMap((node) => [node, ...nodesIn(node)]);
}

function host(html: string, style: string): HTMLElement {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.setAttribute('style', style);
  element.innerHTML = html;
  document.body.replaceChildren(element);
  return element;
}
