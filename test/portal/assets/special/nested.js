/** Page → frame → frame → frame, all of one origin; the innermost body is the editor. */
import { register } from '../save.js';
import { draftHtml, pageLoaded } from './frames.js';

function editorBody() {
  let frame = document.querySelector('#editor');
  for (let depth = 1; depth < 3; depth += 1) frame = frame.contentDocument.querySelector('iframe');
  return frame.contentDocument.body;
}

register({
  content: () => editorBody().innerHTML,
  type: 'text/html',
  ready: pageLoaded.then(() => {
    editorBody().innerHTML = draftHtml();
  }),
});
