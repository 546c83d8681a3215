/** What the portal stored: the source as it came, and the text that a reader would see. */
import type { Visit } from '../visit.ts';
import { savedText } from '../store.ts';
import type { Saved } from '../store.ts';
import { findAuthor } from '../world.ts';
import { layout } from './layout.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

const stateNames = { draft: '草稿', submitted: '已提交', comment: '评语' } as const;

export function savedPage(visit: Visit, saved: Saved): Markup {
  return layout({
    title: `保存内容 ${saved.id}`,
    place: 'saved',
    visit,
    script: 'saved.js',
    content: markup`<nav class="trail" aria-label="位置"><a href="/saved">保存记录</a> / 第${saved.id}条</nav>
<section class="card">
<h1>${saved.state === 'submitted' ? '提交成功' : '已保存'}</h1>
<dl class="facts">
<div><dt>填报人</dt><dd>${authorName(saved)}</dd></div>
<div><dt>状态</dt><dd>${stateNames[saved.state]}</dd></div>
<div><dt>来源页面</dt><dd>${saved.page}</dd></div>
<div><dt>字节数</dt><dd>${saved.body.length}</dd></div>
</dl>
${saved.title === '' ? markup`` : markup`<p>标题：<strong id="saved-title">${saved.title}</strong></p>`}
<h2>正文</h2>
<div class="submission" id="rendered"></div>
<h2>存储的原文 <a class="small" href="/saved/${saved.id}/raw">纯文本</a></h2>
<pre id="source" data-type="${saved.type}">
${savedText(saved)}</pre>
</section>`,
  });
}

export function savedListPage(visit: Visit, all: readonly Saved[]): Markup {
  return layout({
    title: '保存记录',
    place: 'saved',
    visit,
    content: markup`<section class="card">
<h1>保存记录</h1>
${all.length === 0 ? markup`<p class="note">还没有保存过内容。</p>` : savedTable(all)}
</section>`,
  });
}

function savedTable(all: readonly Saved[]): Markup {
  const rows = all.map(
    (saved) =>
      markup`<tr><td>${saved.id}</td><td>${authorName(saved)}</td><td>${saved.page}</td><td>${stateNames[saved.state]}</td><td>${saved.body.length}</td><td><a href="/saved/${saved.id}">查看</a></td></tr>`,
  );
  return markup`<table>
<thead><tr><th>序号</th><th>填报人</th><th>来源页面</th><th>状态</th><th>字节数</th><th>操作</th></tr></thead>
<tbody>${rows}</tbody>
</table>`;
}

function authorName(saved: Saved): string {
  return findAuthor(saved.author)?.name ?? saved.author;
}
