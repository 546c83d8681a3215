/** Pages that are hard for a reader of fields: one difficulty each. */
import { pageReply } from '../reply.ts';
import type { Reply } from '../reply.ts';
import type { Visit } from '../visit.ts';
import { contentOf } from './content.ts';
import { contentLabel, fieldRow, reportForm, textarea } from './form.ts';
import { barePage, layout } from './layout.ts';
import { markup, paragraphs } from './markup.ts';
import type { Markup } from './markup.ts';
import { specials } from './specials.ts';

export function specialIndexPage(visit: Visit): Markup {
  const rows = [...specials].map(
    ([name, { title }]) =>
      markup`<tr><td><code>${name}</code></td><td><a href="/special/${name}?author=${visit.author.key}">${title}</a></td></tr>`,
  );
  return layout({
    title: '特殊页面',
    place: 'special',
    visit,
    content: markup`<section class="card">
<h1>特殊页面</h1>
<table><thead><tr><th>名称</th><th>说明</th></tr></thead><tbody>${rows}</tbody></table>
</section>`,
  });
}

export function specialPage(name: string, visit: Visit): Reply | undefined {
  const special = specials.get(name);
  if (special === undefined) return undefined;
  const field = special.field?.(contentOf(visit));
  const form = field && reportForm({ visit, page: `special/${name}`, field });
  return pageReply(
    layout({
      title: special.title,
      place: 'special',
      visit,
      script: special.script,
      content: special.page?.(visit, form) ?? form ?? markup``,
    }),
    special.headers,
  );
}

/** The inner documents of the pages with frames. */
export function specialFramePage(name: string, frame: string, visit: Visit): Reply | undefined {
  const page = frames.get(`${name}/${frame}`);
  return page && pageReply(page(visit));
}

const inner = markup` class="inner"`;
const innerEditable = markup` class="inner" contenteditable="true" aria-label="${contentLabel}"`;

const frames = new Map<string, (visit: Visit) => Markup>([
  ['nested/1', () => holder('nested/2')],
  ['nested/2', () => holder('nested/3')],
  [
    'nested/3',
    (visit) =>
      barePage({
        title: contentLabel,
        body: paragraphs(visit.draft?.text ?? '', markup`<br>`),
        attributes: innerEditable,
      }),
  ],
  ['rewritten/frame', () => barePage({ title: contentLabel, body: markup``, attributes: inner })],
  [
    'cross/frame',
    (visit) =>
      barePage({
        title: contentLabel,
        script: 'editors/textarea.js',
        attributes: inner,
        body: reportForm({
          visit,
          page: 'special/cross',
          field: fieldRow(
            contentLabel,
            'summary',
            textarea('summary', 'content', 12, visit.draft?.text ?? ''),
          ),
        }),
      }),
  ],
]);

function holder(target: string): Markup {
  return barePage({
    title: contentLabel,
    body: markup`<iframe class="box" src="/special/${target}" title="${contentLabel}"></iframe>`,
    attributes: inner,
  });
}
