/** The editors that portals use, one entry each: what the page is called, its field, its script. */
import { spreadOverFields, type FormField } from '../draft.ts';
import type { FormContent } from './content.ts';
import { htmlOf, plainOf } from './content.ts';
import { contentLabel, editorRow, fieldRow, textarea } from './form.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

export interface EditorEntry {
  readonly label: string;
  /** The row of the form that holds the editor and what it starts with. */
  readonly field: (content: FormContent) => Markup;
  /** Its script is bundled from test/portal/bundled; others are plain modules in assets/editors. */
  readonly bundled?: true;
}

const lineBreak = markup`<br>`;
/** CKEditor 4 and TinyMCE drop an empty paragraph, so theirs holds what they would put there themselves. */
const space = markup`&nbsp;`;

/** A textarea that the editor replaces. */
const replaced = (content: FormContent): Markup =>
  fieldRow(
    contentLabel,
    'summary',
    textarea('summary', 'content', 18, htmlOf(content, space).source),
  );

/** An element that the editor takes over, with the paragraphs that it starts with in a template. */
const mounted = (content: FormContent): Markup =>
  editorRow(
    contentLabel,
    markup`<div id="editor" class="mount"></div>
<template id="draft">${htmlOf(content, lineBreak)}</template>`,
  );

/** The same for plain text. */
const mountedPlain = (content: FormContent): Markup =>
  editorRow(
    contentLabel,
    markup`<div id="editor"></div>
<template id="draft">${plainOf(content)}</template>`,
  );

const entries = {
  textarea: {
    label: '普通文本框',
    field: (content) =>
      fieldRow(contentLabel, 'summary', textarea('summary', 'content', 18, plainOf(content))),
  },
  fields: { label: '分栏填写', field: labelledFields },
  wangeditor: {
    label: 'wangEditor 5',
    field: (content) =>
      editorRow(
        contentLabel,
        markup`<div class="wang"><div id="toolbar"></div><div id="editor"></div></div>
<template id="draft">${htmlOf(content, lineBreak)}</template>`,
      ),
  },
  tinymce: { label: 'TinyMCE 8', field: replaced },
  ckeditor4: { label: 'CKEditor 4', field: replaced },
  'tinymce-inline': { label: 'TinyMCE 8（行内）', field: mounted },
  ckeditor5: { label: 'CKEditor 5', field: mounted },
  ueditor: { label: 'UEditor（Neditor 2）', field: mounted },
  kindeditor: { label: 'KindEditor 4', field: replaced },
  contenteditable: {
    label: '可编辑区域',
    field: (content) =>
      editorRow(
        contentLabel,
        markup`<div id="editor" class="rich" contenteditable="true" aria-labelledby="editor-label">${htmlOf(content, lineBreak)}</div>`,
      ),
  },
  react: { label: 'React 受控文本框', field: mountedPlain, bundled: true },
  vue: { label: 'Vue v-model 文本框', field: mountedPlain },
  quill: { label: 'Quill 2', field: mounted },
  tiptap: { label: 'Tiptap 3', field: mounted, bundled: true },
  lexical: { label: 'Lexical', field: mounted, bundled: true },
  slate: { label: 'Slate', field: mounted, bundled: true },
  draft: { label: 'Draft.js', field: mounted, bundled: true },
  codemirror: { label: 'CodeMirror 6', field: mountedPlain, bundled: true },
  trix: {
    label: 'Trix',
    field: (content) =>
      editorRow(
        contentLabel,
        markup`<input type="hidden" id="source" name="content" value="${htmlOf(content, lineBreak).source}">
<trix-editor id="editor" input="source" class="trix-content"></trix-editor>`,
      ),
  },
} as const satisfies Readonly<Record<string, EditorEntry>>;

export type Editor = keyof typeof entries;
export const editors: Readonly<Record<Editor, EditorEntry>> = entries;

export function isEditor(name: string): name is Editor {
  return Object.hasOwn(editors, name);
}

function labelledFields({ text, saved }: FormContent): Markup {
  // What this page saves is the list of its fields.
  const fields =
    saved === null
      ? spreadOverFields(text)
      : (JSON.parse(saved) as { name: string; label: string; value: string }[]).map(
          ({ name, label, value }): FormField => ({ name, label, text: value }),
        );
  const rows = fields
    .filter(({ name }) => name !== 'remark')
    .map((field) =>
      fieldRow(field.label, field.name, textarea(field.name, field.name, 6, field.text)),
    );
  return markup`<div class="search"><label for="search">查找往期总结</label>
<input id="search" name="search" type="search" placeholder="输入月份或关键词"></div>
<h2>${contentLabel}</h2>
${rows}
${fieldRow('备注', 'remark', textarea('remark', 'remark', 2, ''))}`;
}
