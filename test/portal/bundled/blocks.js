/** Paragraphs and headings to and from HTML, for editors that leave that to their page. */

const TAGS = ['p', 'h1', 'h2', 'h3'];

/** @returns {{tag: string, text: string}[]} at least one block */
export function blocksIn(root) {
  const blocks = [...root.children]
    .filter(({ localName }) => TAGS.includes(localName))
    .map(({ localName, textContent }) => ({ tag: localName, text: textContent }));
  return blocks.length > 0 ? blocks : [{ tag: 'p', text: '' }];
}

export function htmlOf(blocks) {
  const holder = document.createElement('div');
  for (const { tag, text } of blocks) {
    const element = document.createElement(tag);
    element.textContent = text;
    holder.append(element);
  }
  return holder.innerHTML;
}
