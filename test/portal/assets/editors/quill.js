import { register } from '../save.js';
import { loadScript, loadStyle } from './load.js';

let editor;
register({ content: () => editor.root.innerHTML, type: 'text/html', ready: start() });

async function start() {
  await loadStyle('/editors/quill/quill.snow.css');
  await loadScript('/editors/quill/quill.js');
  editor = new window.Quill('#editor', {
    theme: 'snow',
    modules: {
      toolbar: [[{ header: [1, 2, 3, false] }], ['bold', 'italic'], [{ list: 'ordered' }]],
    },
  });
  const html = document.querySelector('#draft').innerHTML;
  editor.setContents(editor.clipboard.convert({ html }), 'silent');
  editor.history.clear();
}
