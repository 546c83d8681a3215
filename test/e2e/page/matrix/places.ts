/** The places to write in that portals have: one entry each, rows of the table in the README. */
import type { FormatName } from './formats.ts';

export interface Place {
  readonly name: string;
  /** Of the demo portal's page. */
  readonly path: string;
  /** What the page saves. */
  readonly format: FormatName;
  /** Selectors: the frames from the page inwards, then the editor. */
  readonly at: readonly string[];
  /** What must be clicked before there is a field. */
  readonly open?: string;
  /** How the page saves an empty paragraph; `<br>` in it by default. */
  readonly emptyParagraph?: string;
  /** For an editor whose lines are line breaks by its own design. */
  readonly linesAreBreaks?: true;
}

export const PLACES: readonly Place[] = [
  { name: '文本框', path: '/write/textarea', format: 'text', at: ['#summary'] },
  { name: '分栏文本框', path: '/write/fields', format: 'fields', at: ['#sales'] },
  { name: 'React 受控文本框', path: '/write/react', format: 'text', at: ['#editor textarea'] },
  { name: 'Vue v-model 文本框', path: '/write/vue', format: 'text', at: ['#editor textarea'] },
  { name: '可编辑区域', path: '/write/contenteditable', format: 'html', at: ['#editor'] },
  {
    name: 'wangEditor 5',
    path: '/write/wangeditor',
    format: 'html',
    at: ['#editor [data-slate-editor]'],
  },
  {
    name: 'TinyMCE 8',
    path: '/write/tinymce',
    format: 'html',
    at: ['iframe.tox-edit-area__iframe', 'body'],
    emptyParagraph: '&nbsp;',
  },
  {
    name: 'TinyMCE 8 行内',
    path: '/write/tinymce-inline',
    format: 'html',
    at: ['#editor'],
    emptyParagraph: '&nbsp;',
  },
  {
    name: 'CKEditor 4',
    path: '/write/ckeditor4',
    format: 'html',
    at: ['iframe.cke_wysiwyg_frame', 'body'],
    emptyParagraph: '&nbsp;',
  },
  {
    name: 'CKEditor 5',
    path: '/write/ckeditor5',
    format: 'html',
    at: ['.ck-editor__editable'],
    emptyParagraph: '&nbsp;',
  },
  {
    name: 'UEditor（Neditor）',
    path: '/write/ueditor',
    format: 'html',
    at: ['#editor iframe', 'body'],
  },
  {
    name: 'KindEditor 4',
    path: '/write/kindeditor',
    format: 'html',
    at: ['iframe.ke-edit-iframe', 'body'],
  },
  { name: 'Quill 2', path: '/write/quill', format: 'html', at: ['.ql-editor'] },
  {
    name: 'Tiptap 3（ProseMirror）',
    path: '/write/tiptap',
    format: 'html',
    at: ['.ProseMirror'],
    emptyParagraph: '',
  },
  { name: 'Lexical', path: '/write/lexical', format: 'html', at: ['#editor'] },
  {
    name: 'Slate',
    path: '/write/slate',
    format: 'html',
    at: ['[data-slate-editor]'],
    emptyParagraph: '',
  },
  {
    name: 'Draft.js',
    path: '/write/draft',
    format: 'html',
    at: ['.public-DraftEditor-content'],
    emptyParagraph: '',
  },
  { name: 'CodeMirror 6', path: '/write/codemirror', format: 'text', at: ['.cm-content'] },
  {
    name: 'Trix',
    path: '/write/trix',
    format: 'html',
    at: ['trix-editor'],
    linesAreBreaks: true,
  },
  {
    name: '三层框架',
    path: '/special/nested',
    format: 'html',
    at: ['iframe', 'iframe', 'iframe', 'body'],
  },
  { name: '影子根', path: '/special/shadow', format: 'html', at: ['portal-editor .rich'] },
  {
    name: 'document.write 框架',
    path: '/special/rewritten',
    format: 'html',
    at: ['iframe#editor', 'body'],
  },
  {
    name: 'designMode 空白框架',
    path: '/special/blank-frame',
    format: 'html',
    at: ['iframe#editor', 'body'],
  },
  {
    name: '隐藏的旧文本框',
    path: '/special/hidden-stale',
    format: 'html',
    at: ['iframe#editor', 'body'],
  },
  {
    name: '后打开的窗口',
    path: '/special/late',
    format: 'html',
    at: ['dialog #editor'],
    open: '#open',
  },
];
