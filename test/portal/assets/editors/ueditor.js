/** Neditor, the fork of UEditor that is on npm: the same code under another toolbar. */
import { register } from '../save.js';
import { loadScript } from './load.js';

let editor;
register({ content: () => editor.getContent(), type: 'text/html', ready: start() });

async function start() {
  window.UEDITOR_HOME_URL = '/editors/ueditor/';
  await loadScript('/editors/ueditor/neditor.config.js');
  await loadScript('/editors/ueditor/neditor.all.min.js');
  editor = window.UE.getEditor('editor', {
    lang: 'zh-cn',
    toolbars: [['undo', 'redo', '|', 'paragraph', 'bold', 'italic', '|', 'insertorderedlist']],
    initialFrameWidth: '100%',
    initialFrameHeight: 360,
    autoHeightEnabled: false,
    enableAutoSave: false,
    elementPathEnabled: false,
    // There is no upload server to ask for its settings.
    serverUrl: '',
  });
  await new Promise((resolve) => {
    editor.ready(resolve);
  });
  editor.setContent(document.querySelector('#draft').innerHTML);
  editor.reset();
}
