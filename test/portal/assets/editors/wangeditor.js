import { register } from '../save.js';
import { loadScript, loadStyle } from './load.js';

const toolbarKeys = [
  'headerSelect',
  'bold',
  'italic',
  'underline',
  '|',
  'bulletedList',
  'numberedList',
  'justifyLeft',
  'justifyCenter',
  '|',
  'insertTable',
  'divider',
  'undo',
  'redo',
];

let editor;
register({ content: () => editor.getHtml(), type: 'text/html', ready: start() });

async function start() {
  await loadStyle('/editors/wangeditor/css/style.css');
  await loadScript('/editors/wangeditor/index.js');
  const { createEditor, createToolbar } = window.wangEditor;
  editor = createEditor({
    selector: '#editor',
    html: document.querySelector('#draft').innerHTML,
    config: { placeholder: '请输入工作总结内容', autoFocus: false },
    mode: 'default',
  });
  createToolbar({ editor, selector: '#toolbar', config: { toolbarKeys }, mode: 'default' });
}
