/** The page writes itself anew after it has loaded, as portals do that build a page from a template. */
import { register } from '../save.js';
import { pageLoaded } from './frames.js';

const content = () => document.querySelector('#editor').innerHTML;

function rewrite() {
  // The module itself must not be written again: its listeners are set below.
  for (const script of document.querySelectorAll('script')) script.remove();
  const source = document.documentElement.outerHTML;
  document.open();
  document.write(`<!doctype html>${source}`);
  document.close();
  register({ content, type: 'text/html' });
}

// The load event itself still belongs to the old document.
window.portalReady = pageLoaded
  .then(() => new Promise((resolve) => setTimeout(resolve, 0)))
  .then(rewrite)
  .then(() => true);
