/** The frame keeps its window, but its document is emptied and written anew: listeners in it are gone. */
import { register } from '../save.js';
import { draftHtml, pageLoaded } from './frames.js';

const frame = document.querySelector('#editor');

function rewrite(html) {
  const inner = frame.contentDocument;
  inner.open();
  inner.write(
    `<!doctype html><html lang="zh-CN"><head><link rel="stylesheet" href="/assets/frame.css"><link rel="stylesheet" href="/assets/form.css"></head><body class="inner" contenteditable="true">${html}</body></html>`,
  );
  inner.close();
}

const content = () => frame.contentDocument.body.innerHTML;
document.querySelector('#rewrite').addEventListener('click', () => rewrite(content()));
register({ content, type: 'text/html', ready: pageLoaded.then(() => rewrite(draftHtml())) });
