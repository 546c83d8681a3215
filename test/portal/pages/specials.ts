/** The special pages: what each shows and which script makes it difficult. */
import type { Visit } from '../visit.ts';
import { type FormContent, htmlOf, plainOf } from './content.ts';
import { contentLabel, editorRow, fieldRow, textarea } from './form.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

export interface Special {
  readonly title: string;
  /** Module below /assets/. */
  readonly script?: string;
  /** The field inside the report form, with what it starts with; without it the page has no form of its own. */
  readonly field?: (content: FormContent) => Markup;
  /** What stands in the page instead of the form alone. */
  readonly page?: (visit: Visit, form: Markup | undefined) => Markup;
  readonly headers?: Readonly<Record<string, string>>;
}

const rich = (content: FormContent, kind = 'rich'): Markup =>
  markup`<div id="editor" class="${kind}" contenteditable="true" role="textbox" aria-multiline="true" aria-labelledby="editor-label">${htmlOf(content, markup`<br>`)}</div>`;

const plainField = (content: FormContent): Markup =>
  fieldRow(contentLabel, 'summary', textarea('summary', 'content', 14, plainOf(content)));

const frame = (source: Markup): Markup =>
  markup`<iframe id="editor" class="box" title="${contentLabel}"${source}></iframe>`;

/** A control with this name hides the form's own property of that name, in every script world. */
const clobber = (name: string): Markup => markup`<input type="hidden" name="${name}" value="干扰">`;

/** Scripts that fill a frame themselves find the paragraphs here. */
const draftTemplate = (content: FormContent): Markup =>
  markup`<template id="draft">${htmlOf(content, markup`<br>`)}</template>`;

export const specials: ReadonlyMap<string, Special> = new Map<string, Special>([
  [
    'nested',
    {
      title: '编辑器在三层框架之内',
      script: 'special/nested.js',
      field: (content) =>
        editorRow(
          contentLabel,
          markup`${frame(markup` src="/special/nested/1"`)}${draftTemplate(content)}`,
        ),
    },
  ],
  [
    'blank-frame',
    {
      title: '脚本填写的空白框架（designMode）',
      script: 'special/blank-frame.js',
      field: (content) =>
        editorRow(contentLabel, markup`${frame(markup``)}${draftTemplate(content)}`),
    },
  ],
  [
    'rewritten',
    {
      title: '框架文档在载入后被重写',
      script: 'special/rewritten.js',
      field: (content) =>
        editorRow(
          contentLabel,
          markup`${frame(markup` src="/special/rewritten/frame"`)}${draftTemplate(content)}
<p><button type="button" id="rewrite">重写文档</button></p>`,
        ),
    },
  ],
  [
    'rewritten-top',
    {
      title: '整个页面在载入后被重写',
      script: 'special/rewritten-top.js',
      field: (content) => editorRow(contentLabel, rich(content)),
    },
  ],
  [
    'vanishing',
    {
      title: '编辑器会被移除、放回或重建',
      script: 'special/vanishing.js',
      field: (content) =>
        markup`${editorRow(contentLabel, markup`<div id="place">${rich(content)}</div>`)}
<p class="buttons"><button type="button" id="remove">移除编辑器</button><button type="button" id="restore">放回编辑器</button><button type="button" id="recreate">重建编辑器</button></p>`,
    },
  ],
  [
    'late',
    {
      title: '点击按钮后才出现的填写窗口',
      script: 'special/late.js',
      field: (content) => editorRow(contentLabel, rich(content)),
      page: (_visit, form) => markup`<section class="card"><h1>本月总结</h1>
<p>尚未填写。</p>
<button type="button" class="primary" id="open">填写总结</button></section>
<template id="window">${form ?? ''}</template>`,
    },
  ],
  [
    'hostile',
    {
      title: '页面脚本和控件名干扰读取',
      script: 'special/hostile.js',
      field: (content) => markup`<p class="note" id="notice">本页的脚本会干扰其他脚本。</p>
<img name="activeElement" src="/assets/icon.svg" alt="" width="16" height="16">
${clobber('value')}${clobber('nodeType')}
${plainField(content)}`,
    },
  ],
  [
    // Apart from the page above, because Playwright's own walk up from the field never ends here.
    'clobbered-parent',
    {
      title: '表单里有名为 parentNode 的控件',
      script: 'editors/textarea.js',
      field: (content) => markup`${clobber('parentNode')}${plainField(content)}`,
    },
  ],
  [
    'strict-csp',
    {
      title: '严格的内容安全策略',
      script: 'editors/textarea.js',
      field: plainField,
      headers: { 'content-security-policy': "default-src 'self'; style-src 'self'" },
    },
  ],
  [
    'hidden-stale',
    {
      title: '隐藏的文本框只在提交时更新',
      script: 'special/hidden-stale.js',
      field: (content) =>
        editorRow(
          contentLabel,
          markup`${textarea('content', 'content', 4, htmlOf(content, markup`<br>`).source)}${frame(markup``)}`,
        ),
    },
  ],
  [
    'tall',
    {
      title: '三千像素高的编辑区',
      script: 'special/editor.js',
      field: (content) => editorRow(contentLabel, rich(content, 'rich tall')),
    },
  ],
  ['lines', { title: '单行输入框与文本框混排', script: 'editors/fields.js', field: linesAndBoxes }],
  ['cross', { title: '填写框在另一个来源的框架里', page: crossPage }],
  [
    'empty',
    {
      title: '没有可填写的内容',
      page: () =>
        markup`<section class="card"><h1>通知</h1><p>本月总结填报尚未开始。</p></section>`,
    },
  ],
  [
    'shadow',
    {
      title: '编辑器在影子根里',
      script: 'special/shadow.js',
      field: (content) =>
        editorRow(contentLabel, markup`<portal-editor></portal-editor>${draftTemplate(content)}`),
    },
  ],
]);

/** Parts of one line among parts of several, beside inputs that ask for something else. */
function linesAndBoxes({ text, saved }: FormContent): Markup {
  const values = saved === null ? [] : (JSON.parse(saved) as { name: string; value: string }[]);
  const line = (name: string, label: string, attributes = markup``): Markup =>
    fieldRow(
      label,
      name,
      markup`<input id="${name}" name="${name}" type="text" value="${valueOf(name)}"${attributes}>`,
    );
  const box = (name: string, label: string): Markup =>
    fieldRow(label, name, textarea(name, name, 5, valueOf(name)));
  function valueOf(name: string): string {
    return values.find((one) => one.name === name)?.value ?? (name === 'sales' ? text : '');
  }
  return markup`${line('title', '总结标题')}
${line('visits', '走访客户数量')}
${line('focus', '本月工作重点')}
${box('sales', '片区销售情况')}
${line('problems', '存在的主要问题', markup` maxlength="40"`)}
${line('plan', '下月工作打算')}`;
}

/** The same server under its other name: 127.0.0.1 and localhost are two origins to a browser. */
function crossPage({ author, draft, host }: Visit): Markup {
  const port = /:\d+$/u.exec(host)?.[0] ?? '';
  const other = host.startsWith('localhost') ? '127.0.0.1' : 'localhost';
  const query = new URLSearchParams({ author: author.key, ...(draft && { draft: draft.id }) });
  return markup`<section class="card"><h1>总结填报</h1>
<iframe class="box whole" src="http://${other}${port}/special/cross/frame?${query.toString()}" title="${contentLabel}"></iframe></section>`;
}
