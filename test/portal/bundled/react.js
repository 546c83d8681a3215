/** A text box that React sets from its state on every change. */
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { register } from '../assets/save.js';

let current = document.querySelector('#draft').content.textContent;

function Summary({ rendered }) {
  const [text, setText] = useState(current);
  useEffect(() => {
    current = text;
  }, [text]);
  return createElement('textarea', {
    ref: rendered,
    name: 'content',
    rows: 18,
    'aria-label': '工作总结内容',
    value: text,
    onChange: (event) => setText(event.target.value),
  });
}

const ready = new Promise((rendered) => {
  createRoot(document.querySelector('#editor')).render(createElement(Summary, { rendered }));
});
register({ content: () => current, type: 'text/plain', ready });
