/** Slate brings no HTML of its own: the page saves its paragraphs, as portals do. */
import { createElement, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { register } from '../assets/save.js';
import { blocksIn, htmlOf } from './blocks.js';

const editor = withHistory(withReact(createEditor()));
const blocks = blocksIn(document.querySelector('#draft').content);
const initialValue = blocks.map(({ tag, text }) => ({ tag, children: [{ text }] }));

function renderElement({ attributes, children, element }) {
  return createElement(element.tag ?? 'p', attributes, children);
}

function Summary({ rendered }) {
  useEffect(rendered, [rendered]);
  return createElement(
    Slate,
    { editor, initialValue },
    createElement(Editable, { renderElement, 'aria-labelledby': 'editor-label' }),
  );
}

const ready = new Promise((resolve) => {
  const rendered = () => resolve();
  createRoot(document.querySelector('#editor')).render(createElement(Summary, { rendered }));
});
register({
  content: () =>
    htmlOf(editor.children.map((block) => ({ tag: block.tag ?? 'p', text: Node.string(block) }))),
  type: 'text/html',
  ready,
});
