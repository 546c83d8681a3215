/** The editor leaves the page and comes back: as the same element, or as a new one with the same text. */
import { register } from '../save.js';

const place = document.querySelector('#place');
let editor = document.querySelector('#editor');
register({ content: () => editor.innerHTML, type: 'text/html' });

function onClick(id, action) {
  document.querySelector(id).addEventListener('click', action);
}

onClick('#remove', () => editor.remove());
onClick('#restore', () => place.append(editor));
onClick('#recreate', () => {
  editor.remove();
  editor = editor.cloneNode(true);
  place.append(editor);
});
