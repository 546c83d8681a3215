import { register } from '../save.js';
import { loadScript } from './load.js';

let editor;
register({ content: () => editor.getData(), type: 'text/html', ready: start() });

async function start() {
  window.CKEDITOR_BASEPATH = '/editors/ckeditor4/';
  await loadScript('/editors/ckeditor4/ckeditor.js');
  editor = window.CKEDITOR.replace('summary', {
    versionCheck: false,
    language: 'zh-cn',
    customConfig: '',
    height: 380,
    removePlugins: 'exportpdf,elementspath,scayt',
    resize_enabled: false,
    toolbar: [
      ['Undo', 'Redo'],
      ['Format', 'Bold', 'Italic', 'Underline'],
      ['NumberedList', 'BulletedList'],
      ['Table', 'HorizontalRule', 'RemoveFormat'],
    ],
  });
  await new Promise((resolve) => {
    editor.on('instanceReady', resolve);
  });
}
