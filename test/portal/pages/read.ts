/** One submission, read only, with the reviewer's comment box below it. */
import type { Visit } from '../visit.ts';
import { monthName } from '../world.ts';
import type { Text } from '../world.ts';
import { fieldRow, textarea } from './form.ts';
import { layout } from './layout.ts';
import { shownTime } from './list.ts';
import { markup, paragraphs } from './markup.ts';
import type { Markup } from './markup.ts';

export function readPage(text: Text, visit: Visit): Markup {
  const { author } = text;
  const heading = `${monthName(text.period)}工作总结`;
  return layout({
    title: `${author.area} ${author.name} ${heading}`,
    place: 'list',
    visit,
    script: 'comment.js',
    content: markup`<nav class="trail" aria-label="位置"><a href="/list">提交列表</a> / 查看总结</nav>
<section class="card">
<h1>${heading}</h1>
<dl class="facts">
<div><dt>所属片区</dt><dd>${author.area}</dd></div>
<div><dt>填报人</dt><dd>${author.name}</dd></div>
<div><dt>提交时间</dt><dd>${shownTime(text.submitted)}</dd></div>
<div><dt>状态</dt><dd>待考核</dd></div>
</dl>
<article class="submission">
${paragraphs(withoutEmptyLines(text.text), markup``)}
</article>
</section>
<form class="report card" data-page="read/${text.id}" data-author="${author.key}" autocomplete="off">
<h2>考核意见</h2>
${fieldRow('考核评语', 'comment', textarea('comment', 'comment', 5, ''))}
<div class="buttons">
<button type="button" class="primary" data-state="comment">保存评语</button>
<span class="message" role="status"></span>
</div>
</form>`,
  });
}

function withoutEmptyLines(text: string): string {
  return text.replace(/\n{2,}/gu, '\n');
}
