/** The form of the month, with one of the editors that portals use. */
import { takeTitle } from '../draft.ts';
import type { Visit } from '../visit.ts';
import { currentPeriod, monthName } from '../world.ts';
import { contentOf } from './content.ts';
import { type Editor, editors } from './editors.ts';
import { reportForm } from './form.ts';
import { layout } from './layout.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

export function writePage(editor: Editor, visit: Visit): Markup {
  const content = contentOf(visit);
  const { title, text } = visit.title ? takeTitle(content.text) : { title: '', text: content.text };
  const { field, bundled } = editors[editor];
  return layout({
    title: `${monthName(currentPeriod)}工作总结填报`,
    place: 'write',
    visit,
    script: `${bundled ? 'bundled' : 'editors'}/${editor}.js`,
    content: markup`${editorTabs(editor, visit)}
${reportForm({
  visit,
  page: `write/${editor}`,
  field: field({ ...content, text }),
  title: visit.title ? title : undefined,
})}
${guide}`,
  });
}

function editorTabs(editor: Editor, visit: Visit): Markup {
  const query = new URLSearchParams({
    author: visit.author.key,
    ...(visit.draft && { draft: visit.draft.id }),
    ...(visit.title && { title: '1' }),
  });
  const tabs = Object.entries(editors).map(([name, { label }]) => {
    const state = name === editor ? markup` aria-current="page"` : markup``;
    return markup`<a href="/write/${name}?${query.toString()}"${state}>${label}</a>`;
  });
  return markup`<nav class="tabs" aria-label="编辑器">${tabs}</nav>`;
}

const guide = markup`<aside class="card guide">
<h2>填报说明</h2>
<p>内容包括片区销售情况、重点品牌、市场及客户、问题和建议、下月打算。数据以营销系统月末数为准，提交后由考核小组审阅。</p>
</aside>`;
