/** Who am I, and where to go from here. */
import type { Visit } from '../visit.ts';
import { authors, currentPeriod, monthName } from '../world.ts';
import { layout } from './layout.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { editors } from './editors.ts';

export function startPage(visit: Visit): Markup {
  const { author } = visit;
  return layout({
    title: '首页',
    place: 'start',
    visit,
    content: markup`<section class="card">
<h1>${monthName(currentPeriod)}工作总结</h1>
<p>当前用户：<strong>${author.name}</strong>（${author.area}）。提交截止日期：2026年11月2日。</p>
<h2>切换用户</h2>
<ul class="people">${authors.map((person) => personLink(person.key, person.name, person.area, visit))}</ul>
</section>
<section class="card">
<h2>填写总结</h2>
<table>
<thead><tr><th>编辑器</th><th>空白表单</th><th>已有初稿</th><th>标题单独填写</th></tr></thead>
<tbody>${Object.entries(editors).map(([name, { label }]) => editorLinks(name, label, author.key))}</tbody>
</table>
</section>
<section class="card">
<h2>查阅</h2>
<ul class="links">
<li><a href="/list?author=${author.key}">提交列表</a>：本月各片区已提交的总结</li>
<li><a href="/saved?author=${author.key}">保存记录</a>：本次运行中保存的内容</li>
<li><a href="/special?author=${author.key}">特殊页面</a>：嵌套框架、弹窗等少见的填写方式</li>
</ul>
</section>`,
  });
}

function personLink(key: string, name: string, area: string, visit: Visit): Markup {
  const state = key === visit.author.key ? markup` aria-current="true"` : markup``;
  return markup`<li><a href="/?author=${key}"${state}><span class="name">${name}</span><span class="area">${area}</span></a></li>`;
}

function editorLinks(editor: string, label: string, author: string): Markup {
  const form = `/write/${editor}?author=${author}`;
  const draft = `${form}&draft=${currentPeriod}-${author}`;
  return markup`<tr><td>${label}</td><td><a href="${form}">新建</a></td><td><a href="${draft}">打开初稿</a></td><td><a href="${draft}&title=1">打开初稿</a></td></tr>`;
}
