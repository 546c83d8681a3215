/** KindEditor keeps the form's textarea hidden and old until the form asks it to sync. */
import { register } from '../save.js';
import { loadScript } from './load.js';

let editor;
register({
  content: () => editor.html(),
  type: 'text/html',
  ready: start(),
  sync: () => editor.sync(),
});

async function start() {
  await loadScript('/editors/kindeditor/kindeditor-all-min.js');
  await loadScript('/editors/kindeditor/lang/zh-CN.js');
  const { KindEditor } = window;
  editor = await new Promise((resolve) => {
    KindEditor.create('#summary', {
      basePath: '/editors/kindeditor/',
      langType: 'zh-CN',
      width: '100%',
      height: '400px',
      filterMode: true,
      items: ['undo', 'redo', '|', 'formatblock', 'bold', 'italic', '|', 'insertorderedlist'],
      afterCreate() {
        resolve(this);
      },
    });
  });
}
