/** A frame that was never loaded from an address. */
import { register } from '../save.js';
import { draftHtml, startDesignMode } from './frames.js';

const frame = document.querySelector('#editor');
startDesignMode(frame, draftHtml());
register({ content: () => frame.contentDocument.body.innerHTML, type: 'text/html' });
