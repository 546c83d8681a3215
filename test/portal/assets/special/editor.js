/** An editable element in the page itself. */
import { register } from '../save.js';

const editor = document.querySelector('#editor');
register({ content: () => editor.innerHTML, type: 'text/html' });
