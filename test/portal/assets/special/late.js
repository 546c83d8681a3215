/** The form exists only after a click, in a window that is closed and thrown away with Esc. */
import { register } from '../save.js';

window.portalContent = () => '';
window.portalReady = Promise.resolve(true);

document.querySelector('#open').addEventListener('click', () => {
  const dialog = document.createElement('dialog');
  dialog.append(document.querySelector('#window').content.cloneNode(true));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  const editor = dialog.querySelector('#editor');
  register({ content: () => editor.innerHTML, type: 'text/html' });
});
