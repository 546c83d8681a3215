/** A page whose scripts break the properties that a reader of fields would ask for. */
import { register } from '../save.js';

const summary = document.querySelector('#summary');
const notice = document.querySelector('#notice');
const readValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').get;

register({ content: () => readValue.call(summary), type: 'text/plain' });

poison(window, ['frameElement', 'getSelection', 'opener']);
poison(document, ['activeElement', 'designMode', 'getSelection']);
poison(summary, ['value', 'textContent', 'isContentEditable', 'selectionStart']);
poison(notice, ['textContent', 'innerText']);

// Enumerable on purpose: every for…in loop of the page meets it.
// eslint-disable-next-line no-extend-native
Object.prototype.junk = '干扰';

function poison(target, names) {
  for (const name of names) {
    Object.defineProperty(target, name, {
      get() {
        throw new Error(`${name} 不可读取`);
      },
    });
  }
}
