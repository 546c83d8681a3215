/** Draft.js brings no HTML of its own: the page saves its paragraphs, as portals do. */
import { ContentState, convertFromRaw, convertToRaw, Editor, EditorState } from 'draft-js';
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { register } from '../assets/save.js';
import { blocksIn, htmlOf } from './blocks.js';

const types = { p: 'unstyled', h1: 'header-one', h2: 'header-two', h3: 'header-three' };
const tags = Object.fromEntries(Object.entries(types).map(([tag, type]) => [type, tag]));

const raw = {
  entityMap: {},
  blocks: blocksIn(document.querySelector('#draft').content).map(({ tag, text }) => ({
    type: types[tag],
    text,
    depth: 0,
    inlineStyleRanges: [],
    entityRanges: [],
  })),
};
let current = EditorState.createWithContent(
  raw.blocks.length > 0 ? convertFromRaw(raw) : ContentState.createFromText(''),
);

function Summary({ rendered }) {
  const [state, setState] = useState(current);
  useEffect(rendered, [rendered]);
  useEffect(() => {
    current = state;
  }, [state]);
  return createElement(Editor, {
    editorState: state,
    onChange: setState,
    ariaLabelledBy: 'editor-label',
  });
}

const ready = new Promise((resolve) => {
  const rendered = () => resolve();
  createRoot(document.querySelector('#editor')).render(createElement(Summary, { rendered }));
});
register({
  content: () =>
    htmlOf(
      convertToRaw(current.getCurrentContent()).blocks.map(({ type, text }) => ({
        tag: tags[type] ?? 'p',
        text,
      })),
    ),
  type: 'text/html',
  ready,
});
