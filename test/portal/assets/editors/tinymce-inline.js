/** TinyMCE on an element of the page itself, without a frame. */
import { register } from '../save.js';
import { loadScript } from './load.js';

let editor;
register({ content: () => editor.getContent(), type: 'text/html', ready: start() });

async function start() {
  await loadScript('/editors/tinymce/tinymce.min.js');
  document.querySelector('#editor').innerHTML = document.querySelector('#draft').innerHTML;
  [editor] = await window.tinymce.init({
    selector: '#editor',
    inline: true,
    license_key: 'gpl',
    base_url: '/editors/tinymce',
    suffix: '.min',
    promotion: false,
    menubar: false,
    plugins: 'lists table',
    toolbar: 'undo redo | blocks | bold italic | bullist numlist',
  });
}
