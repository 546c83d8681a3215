import { register } from '../save.js';
import { loadScript } from './load.js';

/** The package ships no Chinese; these are the words that the toolbar shows. */
const chinese = {
  Undo: '撤销',
  Redo: '重做',
  Bold: '加粗',
  Italic: '斜体',
  Underline: '下划线',
  'Align left': '左对齐',
  'Align center': '居中',
  'Bullet list': '项目符号',
  'Numbered list': '编号列表',
  Table: '表格',
  Blocks: '段落格式',
  Paragraph: '正文',
  'Block {0}': '段落格式 {0}',
  'Heading 1': '标题 1',
  'Heading 2': '标题 2',
  'Heading 3': '标题 3',
  '{0} words': '{0} 字',
  '{0} characters': '{0} 个字符',
  'Rich Text Area': '富文本编辑区',
};

let editor;
register({ content: () => editor.getContent(), type: 'text/html', ready: start() });

async function start() {
  await loadScript('/editors/tinymce/tinymce.min.js');
  const { tinymce } = window;
  // A language that is already known is not asked from the server.
  tinymce.addI18n('zh-CN', chinese);
  [editor] = await tinymce.init({
    selector: '#summary',
    license_key: 'gpl',
    base_url: '/editors/tinymce',
    suffix: '.min',
    language: 'zh-CN',
    promotion: false,
    branding: false,
    menubar: false,
    height: 460,
    plugins: 'lists table wordcount',
    toolbar:
      'undo redo | blocks | bold italic underline | alignleft aligncenter | bullist numlist | table',
    content_style: 'body { font: 15px/1.8 "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }',
  });
}
