import { register } from '../save.js';
import { loadScript, loadStyle } from './load.js';

let editor;
register({ content: () => editor.getData(), type: 'text/html', ready: start() });

async function start() {
  await loadStyle('/editors/ckeditor5/browser/ckeditor5.css');
  await loadScript('/editors/ckeditor5/browser/ckeditor5.umd.js');
  const { Bold, ClassicEditor, Essentials, Heading, Italic, List, Paragraph } = window.CKEDITOR;
  editor = await ClassicEditor.create(document.querySelector('#editor'), {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Heading, Bold, Italic, List],
    toolbar: ['undo', 'redo', '|', 'heading', 'bold', 'italic', '|', 'numberedList'],
    initialData: document.querySelector('#draft').innerHTML,
  });
}
