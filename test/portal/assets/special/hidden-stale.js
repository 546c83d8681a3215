/** The form's textarea is unseen and old: it takes over the frame's text only when the form is saved. */
import { register } from '../save.js';
import { startDesignMode } from './frames.js';

const frame = document.querySelector('#editor');
const hidden = document.querySelector('#content');
hidden.className = 'unseen';
hidden.style.visibility = 'hidden';
startDesignMode(frame, hidden.value);

const content = () => frame.contentDocument.body.innerHTML;
register({
  content,
  type: 'text/html',
  sync: () => {
    hidden.value = content();
  },
});
