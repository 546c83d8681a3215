/** A text box that Vue sets from its state on every change. */
import { register } from '../save.js';
import { loadScript } from './load.js';

const state = { text: document.querySelector('#draft').content.textContent };
let model = state;
register({ content: () => model.text, type: 'text/plain', ready: start() });

async function start() {
  await loadScript('/editors/vue/vue.global.prod.js');
  const { createApp, h, reactive, vModelText, withDirectives } = window.Vue;
  model = reactive(state);
  createApp({
    render: () =>
      withDirectives(
        h('textarea', {
          name: 'content',
          rows: 18,
          'aria-label': '工作总结内容',
          'onUpdate:modelValue': (text) => {
            model.text = text;
          },
        }),
        [[vModelText, model.text]],
      ),
  }).mount('#editor');
}
