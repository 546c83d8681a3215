import { register } from '../save.js';

const editor = document.querySelector('#editor');
register({ content: () => editor.innerHTML, type: 'text/html' });
