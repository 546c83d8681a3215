import { register } from '../save.js';
import { loadScript, loadStyle } from './load.js';

register({
  content: () => document.querySelector('#source').value,
  type: 'text/html',
  ready: start(),
});

async function start() {
  const ready = new Promise((resolve) => {
    document.addEventListener('trix-initialize', resolve, { once: true });
  });
  await loadStyle('/editors/trix/trix.css');
  await loadScript('/editors/trix/trix.umd.min.js');
  await ready;
}
