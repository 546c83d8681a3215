/** What surrounds every page: header, left menu, content. */
import type { Visit } from '../visit.ts';
import { organisation } from '../world.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

export type Place = 'start' | 'write' | 'list' | 'saved' | 'special';

interface Layout {
  readonly title: string;
  readonly place: Place;
  readonly visit: Visit;
  readonly content: Markup;
  /** Module below /assets/, with its extension. */
  readonly script?: string;
}

export const systemName = '月度总结系统';

/** Who looks at the submissions of others. */
const reviewer = { name: '考核小组', area: '营销部' };

const none = markup``;
const current = markup` aria-current="page"`;

/** A whole page with the portal's chrome. Nothing inline: a strict policy must hold for all of it. */
export function layout({ title, place, visit, content, script }: Layout): Markup {
  const { author } = visit;
  const user = place === 'list' ? reviewer : author;
  const menu: readonly (readonly [Place, string, string])[] = [
    ['start', `/?author=${author.key}`, '首页'],
    ['write', `/write/textarea?author=${author.key}`, '填写总结'],
    ['list', `/list?author=${author.key}`, '提交列表'],
    ['saved', `/saved?author=${author.key}`, '保存记录'],
    ['special', `/special?author=${author.key}`, '特殊页面'],
  ];
  const links = menu.map(
    ([name, href, label]) =>
      markup`<li><a href="${href}"${name === place ? current : none}>${label}</a></li>`,
  );
  const body = markup`<header class="top">
  <div class="brand"><span class="organisation">${organisation}</span><span class="system">${systemName}</span></div>
  <div class="user"><span class="name">${user.name}</span><span class="area">${user.area}</span></div>
</header>
<div class="frame">
  <nav class="menu" aria-label="主菜单"><ul>${links}</ul></nav>
  <main class="content">${content}</main>
</div>
<footer class="bottom">演示系统 · 人员、单位和数据均为虚构</footer>`;
  return barePage({ title: `${title} - ${systemName}`, body, script });
}

interface BarePage {
  readonly title: string;
  readonly body: Markup;
  readonly script?: string | undefined;
  /** Attributes of the body, with a space before each. */
  readonly attributes?: Markup;
}

/** A page without chrome, such as a frame. */
export function barePage({ title, body, script, attributes = none }: BarePage): Markup {
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg">
<link rel="stylesheet" href="/assets/frame.css">
<link rel="stylesheet" href="/assets/content.css">
<link rel="stylesheet" href="/assets/form.css">
${script === undefined ? none : markup`<script type="module" src="/assets/${script}"></script>`}
</head>
<body${attributes}>
${body}
</body>
</html>
`;
}
