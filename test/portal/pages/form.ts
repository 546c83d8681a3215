/** The report form that every write page shares: the month's facts, the field, the buttons. */
import type { Visit } from '../visit.ts';
import { currentPeriod, monthName } from '../world.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

interface ReportForm {
  readonly visit: Visit;
  /** What /submit is told, such as write/textarea. */
  readonly page: string;
  readonly field: Markup;
  /** The title input's value; undefined where the form has no such input. */
  readonly title?: string | undefined;
}

/** Scripts find the form by its class and what to post with it in its data attributes. */
export function reportForm({ visit, page, field, title }: ReportForm): Markup {
  const { author } = visit;
  return markup`<form class="report card" data-page="${page}" data-author="${author.key}" autocomplete="off">
<h1>${monthName(currentPeriod)}工作总结填报</h1>
<dl class="facts">
<div><dt>总结月份</dt><dd>${monthName(currentPeriod)}</dd></div>
<div><dt>所属片区</dt><dd>${author.area}</dd></div>
<div><dt>填报人</dt><dd>${author.name}</dd></div>
<div><dt>截止日期</dt><dd>2026年11月2日</dd></div>
</dl>
${title === undefined ? markup`` : titleRow(title)}
${field}
<div class="buttons">
<button type="button" data-state="draft">保存草稿</button>
<button type="button" class="primary" data-state="submitted">提交</button>
<span class="message" role="status"></span>
</div>
</form>`;
}

/** A label above its control. */
export function fieldRow(label: string, id: string, control: Markup): Markup {
  return markup`<div class="row"><label for="${id}">${label}</label>
${control}</div>`;
}

/** A label above an editor that no label element can name. */
export function editorRow(label: string, control: Markup): Markup {
  return markup`<div class="row"><span class="label" id="editor-label">${label}</span>
${control}</div>`;
}

/** A textarea that starts with exactly this text: the parser drops a line end right after the tag. */
export function textarea(id: string, name: string, rows: number, value: string | Markup): Markup {
  return markup`<textarea id="${id}" name="${name}" rows="${rows}">
${value}</textarea>`;
}

export const contentLabel = '工作总结内容';

function titleRow(title: string): Markup {
  return fieldRow(
    '标题',
    'title',
    markup`<input id="title" name="title" type="text" maxlength="60" value="${title}">`,
  );
}
