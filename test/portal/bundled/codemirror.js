/** A code editor for plain text; some portals use it for Markdown. */
import { basicSetup, EditorView } from 'codemirror';
import { register } from '../assets/save.js';

const view = new EditorView({
  doc: document.querySelector('#draft').content.textContent,
  extensions: [basicSetup, EditorView.lineWrapping],
  parent: document.querySelector('#editor'),
});
register({ content: () => view.state.doc.toString(), type: 'text/plain' });
