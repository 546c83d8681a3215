import { register } from '../save.js';

const summary = document.querySelector('#summary');
register({ content: () => summary.value, type: 'text/plain' });
