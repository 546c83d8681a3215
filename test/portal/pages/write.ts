/** The form of the month, with one of the editors that portals use. */
import { spreadOverFields, takeTitle } from '../draft.ts';
import type { Visit } from '../visit.ts';
import { currentPeriod, monthName } from '../world.ts';
import { contentLabel, editorRow, fieldRow, reportForm, textarea } from './form.ts';
import { layout } from './layout.ts';
import { markup, paragraphs } from './markup.ts';
import type { Markup } from './markup.ts';

export const editors = {
  textarea: '普通文本框',
  fields: '分栏填写',
  wangeditor: 'wangEditor 5',
  tinymce: 'TinyMCE 8',
  ckeditor4: 'CKEditor 4',
} as const;
export type Editor = keyof typeof editors;

export function isEditor(name: string): name is Editor {
  return Object.hasOwn(editors, name);
}

export function writePage(editor: Editor, visit: Visit): Markup {
  const whole = { title: '', text: visit.draft?.text ?? '' };
  const { title, text } = visit.title ? takeTitle(whole.text) : whole;
  return layout({
    title: `${monthName(currentPeriod)}工作总结填报`,
    place: 'write',
    visit,
    script: `editors/${editor}.js`,
    content: markup`${editorTabs(editor, visit)}
${reportForm({
  visit,
  page: `write/${editor}`,
  field: fields[editor](text),
  title: visit.title ? title : undefined,
})}
${guide}`,
  });
}

/** CKEditor and TinyMCE drop an empty paragraph, so theirs holds what they would put there themselves. */
const space = markup`&nbsp;`;
const lineBreak = markup`<br>`;

const fields: Readonly<Record<Editor, (text: string) => Markup>> = {
  textarea: (text) => fieldRow(contentLabel, 'summary', textarea('summary', 'content', 18, text)),
  fields: labelledFields,
  wangeditor: (text) =>
    editorRow(
      contentLabel,
      markup`<div class="wang"><div id="toolbar"></div><div id="editor"></div></div>
<template id="draft">${paragraphs(text, lineBreak)}</template>`,
    ),
  tinymce: replacedTextarea,
  ckeditor4: replacedTextarea,
};

function replacedTextarea(text: string): Markup {
  const source = paragraphs(text, space).source;
  return fieldRow(contentLabel, 'summary', textarea('summary', 'content', 18, source));
}

function labelledFields(text: string): Markup {
  const rows = spreadOverFields(text).map((field) =>
    fieldRow(field.label, field.name, textarea(field.name, field.name, 6, field.text)),
  );
  return markup`<div class="search"><label for="search">查找往期总结</label>
<input id="search" name="search" type="search" placeholder="输入月份或关键词"></div>
<h2>${contentLabel}</h2>
${rows}
${fieldRow('备注', 'remark', textarea('remark', 'remark', 2, ''))}`;
}

function editorTabs(editor: Editor, visit: Visit): Markup {
  const query = new URLSearchParams({
    author: visit.author.key,
    ...(visit.draft && { draft: visit.draft.id }),
    ...(visit.title && { title: '1' }),
  });
  const tabs = Object.entries(editors).map(([name, label]) => {
    const state = name === editor ? markup` aria-current="page"` : markup``;
    return markup`<a href="/write/${name}?${query.toString()}"${state}>${label}</a>`;
  });
  return markup`<nav class="tabs" aria-label="编辑器">${tabs}</nav>`;
}

const guide = markup`<aside class="card guide">
<h2>填报说明</h2>
<p>内容包括片区销售情况、重点品牌、市场及客户、问题和建议、下月打算。数据以营销系统月末数为准，提交后由考核小组审阅。</p>
</aside>`;
