/** The month's submissions, as a reviewer sees them. */
import type { Visit } from '../visit.ts';
import { currentPeriod, monthName, submissions } from '../world.ts';
import type { Text } from '../world.ts';
import { layout } from './layout.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

export function listPage(visit: Visit): Markup {
  return layout({
    title: `${monthName(currentPeriod)}工作总结提交列表`,
    place: 'list',
    visit,
    content: markup`<section class="card">
<h1>${monthName(currentPeriod)}工作总结提交列表</h1>
<table>
<thead><tr><th>序号</th><th>片区</th><th>填报人</th><th>提交时间</th><th>状态</th><th>操作</th></tr></thead>
<tbody>${submissions.map((text, index) => row(text, index + 1))}</tbody>
</table>
<p class="note">共${submissions.length}份，截止日期2026年11月2日。</p>
</section>`,
  });
}

/** 2026-11-01T16:20 → 2026-11-01 16:20 */
export function shownTime(submitted: string): string {
  return submitted.replace('T', ' ');
}

function row(text: Text, number: number): Markup {
  const { author } = text;
  return markup`<tr><td>${number}</td><td>${author.area}</td><td>${author.name}</td><td>${shownTime(text.submitted)}</td><td><span class="state">待考核</span></td><td><a href="/read/${text.id}">查看</a></td></tr>`;
}
