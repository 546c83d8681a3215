import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spreadOverFields, takeTitle } from '../portal/draft.ts';
import { editors } from '../portal/pages/editors.ts';
import { startPortal } from '../portal/server.ts';
import type { Portal } from '../portal/server.ts';
import { authors, findText, submissions, texts } from '../portal/world.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const words = (text: string): string[] => text.trim().split(/\s+/u);

const get = (path: string): Promise<Response> => fetch(portal.url + path);

/** Sends the target as it is; fetch would tidy the path up before it leaves. */
function rawStatus(target: string, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ port: portal.port, host: '127.0.0.1', path: target, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

async function post(body: Uint8Array<ArrayBuffer> | string, query = ''): Promise<string> {
  const address = `/submit?page=write/textarea&author=hekou&state=submitted${query}`;
  const response = await fetch(portal.url + address, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body,
  });
  expect(response.status).toBe(201);
  const { href } = (await response.json()) as { href: string };
  return href;
}

describe('pages', () => {
  const specials = words(`
    nested nested/1 nested/2 nested/3 blank-frame rewritten rewritten/frame rewritten-top vanishing
    late hostile clobbered-parent strict-csp hidden-stale tall lines cross cross/frame empty shadow`);
  test.each([
    ...words('/ /?author=shiqiao /list /saved /special /read/2026-09-liuping'),
    ...Object.keys(editors).flatMap((editor) => [
      `/write/${editor}`,
      `/write/${editor}?author=yunling&draft=2026-10-yunling&title=1`,
    ]),
    ...specials.map((name) => `/special/${name}`),
  ])('%s is a Chinese page that is not cached', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain('<html lang="zh-CN">');
  });

  test.each(
    words(`
      /nothing /write /write/word /write/toString /read/2026-11-hekou /saved/99
      /special/nothing /special/nested/4 /list/2 /saved/99/raw /read/a/b/c
      /write/textarea?author=nobody /write/textarea?draft=2020-01-hekou`),
  )('%s is unknown', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('the form states month, area and author', async () => {
    const page = await (await get('/write/textarea?author=liuping')).text();
    for (const fact of ['2026年10月', '柳坪片区', '郑麦秋', '工作总结内容']) {
      expect(page).toContain(fact);
    }
  });

  test('the list links to every submission of the month, and each shows its text', async () => {
    const list = await (await get('/list')).text();
    expect(submissions).toHaveLength(6);
    for (const { id, text } of submissions) {
      expect(list).toContain(`href="/read/${id}"`);
      const page = await (await get(`/read/${id}`)).text();
      for (const line of text.split('\n').filter(Boolean)) expect(page).toContain(`<p>${line}</p>`);
    }
  });

  test('the same server answers as localhost, and names the other origin for its frame', async () => {
    const page = await fetch(`http://localhost:${portal.port}/special/cross`);
    expect(await page.text()).toContain(`src="http://127.0.0.1:${portal.port}/special/cross/frame`);
    expect(await (await get('/special/cross')).text()).toContain(
      `src="http://localhost:${portal.port}/special/cross/frame`,
    );
  });

  test('the strict page has a policy and nothing inline', async () => {
    const response = await get('/special/strict-csp');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'self'; style-src 'self'",
    );
    expect(await response.text()).not.toMatch(/<style|style=|<script(?![^>]* src=)|\son\w+=/u);
  });
});

describe('files', () => {
  test.each([
    ['/assets/form.css', 'text/css; charset=utf-8'],
    ['/assets/save.js', 'text/javascript; charset=utf-8'],
    ['/assets/icon.svg', 'image/svg+xml; charset=utf-8'],
    ['/editors/tinymce/tinymce.min.js', 'text/javascript; charset=utf-8'],
    ['/editors/tinymce/skins/ui/oxide/skin.min.css', 'text/css; charset=utf-8'],
    ['/editors/ckeditor4/ckeditor.js?t=1', 'text/javascript; charset=utf-8'],
    ['/editors/ckeditor4/skins/moono-lisa/icons.png', 'image/png'],
    ['/editors/wangeditor/css/style.css', 'text/css; charset=utf-8'],
    ['/editors/ckeditor5/browser/ckeditor5.umd.js', 'text/javascript; charset=utf-8'],
    ['/assets/bundled/codemirror.js', 'text/javascript; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  });

  test.each(
    words(`
      /assets/../server.ts /assets/%2e%2e/server.ts /assets/..%2fserver.ts
      /assets/editors/../../server.ts /assets/..\\server.ts /assets/%5c..%5cserver.ts
      /assets/editors/..%2f..%2fserver.ts /assets//etc/passwd /assets/save.js%00.css
      /editors/tinymce/../../package.json /editors/tinymce/skins/../package.json
      /editors/tinymce/skins/%2e%2e/%2e%2e/vite/index.js /editors/tinymce/package.json
      /editors/ckeditor4/samples/index.html /editors/wangeditor/index.esm.js
      /assets/bundled/none.js /assets/bundled/../server.js /assets/bundled/blocks.ts
      /editors/react/index.js /editors/ /assets/ /assets/editors /assets/none.js
      //etc/passwd /assets/%252e%252e/server.ts /../../../../etc/passwd`),
  )('%s is refused', async (target) => {
    expect(await rawStatus(target)).toBe(404);
  });

  test.each(['/%', '/assets/%ff', '*', 'http://127.0.0.1/'])('%s is no address', async (target) => {
    expect(await rawStatus(target)).toBe(400);
  });
});

describe('saving', () => {
  const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['two lines with CRLF', bytesOf('第一行\r\n第二行\r\n')],
    ['a leading and a trailing line end', bytesOf('\n正文\n\n')],
    ['emoji and rare characters', bytesOf('👍🏽 𠮷野 e\u0301 \u200b\u00a0')],
    ['a byte order mark', bytesOf('\ufeff正文')],
    ['editor source', bytesOf('<p>甲&nbsp;乙</p>\n<p><script>alert(1)</script></p>')],
    ['every byte', Uint8Array.from({ length: 256 }, (_, value) => value)],
    ['nothing', new Uint8Array()],
    ['a megabyte', bytesOf('总结'.repeat(180_000))],
  ])('%s comes back as it was', async (_name, bytes) => {
    const href = await post(bytes);
    const raw = await get(`${href}/raw`);
    expect(raw.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(Buffer.from(await raw.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Buffer.from(portal.submissions().at(-1)?.body ?? []).equals(bytes)).toBe(true);
  });

  test('who saved what, with which title, is kept beside the bytes', async () => {
    await post('正文', `&title=${encodeURIComponent('10月“总结”&')}`);
    const saved = portal.submissions().at(-1);
    expect(saved).toMatchObject({
      page: 'write/textarea',
      author: 'hekou',
      state: 'submitted',
      title: '10月“总结”&',
      type: 'text/plain; charset=utf-8',
    });
    const rows = (await (await get('/saved.json')).json()) as { id: string; content: string }[];
    expect(rows.at(-1)).toMatchObject({ id: saved?.id, title: '10月“总结”&', content: '正文' });
  });

  test('the page about it shows the source without running it', async () => {
    const href = await post('<p>甲</p><script>alert(1)</script>');
    const page = await (await get(href)).text();
    expect(page).toContain('&lt;p&gt;甲&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script>alert');
  });

  test.each([
    ['/submit', 'GET', 405],
    ['/list', 'POST', 405],
    ['/submit', 'POST', 400],
    ['/submit?page=write/textarea&author=nobody&state=draft', 'POST', 400],
    ['/submit?page=write/textarea&author=hekou&state=toString', 'POST', 400],
    ['/submit?page=a%3Cb&author=hekou&state=draft', 'POST', 400],
  ])('%s %s is refused with %i', async (target, method, status) => {
    const before = portal.submissions().length;
    expect(await rawStatus(target, method)).toBe(status);
    expect(portal.submissions()).toHaveLength(before);
  });

  test('what is far too large is refused', async () => {
    const response = await fetch(
      `${portal.url}/submit?page=write/textarea&author=hekou&state=draft`,
      {
        method: 'POST',
        body: new Uint8Array(8 * 1024 * 1024 + 1),
      },
    );
    expect(response.status).toBe(413);
  });
});

describe('the world', () => {
  test('has six authors with three months each', () => {
    expect(authors.map((author) => author.key)).toEqual(
      expect.arrayContaining(['chengguan', 'chengnan', 'hekou', 'shiqiao', 'liuping', 'yunling']),
    );
    expect(texts).toHaveLength(18);
  });

  test('a title goes to the title field and leaves the text', () => {
    expect(takeTitle('城南片区10月总结\n\n正文')).toEqual({
      title: '城南片区10月总结',
      text: '正文',
    });
    expect(takeTitle('【河口片区10月工作小结】\n正文').title).toBe('河口片区10月工作小结');
    expect(takeTitle('10月销售254箱。\n正文').title).toBe('');
  });

  test.each(submissions.map(({ id }) => id))('%s fills the fields it has headings for', (id) => {
    const fields = spreadOverFields(findText(id)?.text ?? '');
    const empty = fields.filter((field) => field.text === '').map((field) => field.name);
    expect(empty).toEqual(id === '2026-10-yunling' ? ['brands', 'customers'] : []);
  });

  test('no line but the headings is lost in the fields', () => {
    const fields = spreadOverFields('标题\n一、销售情况\n甲\n六、附记\n乙\n【11月打算】\n丙');
    expect(fields.map((field) => field.text).filter(Boolean)).toEqual([
      '标题\n甲\n六、附记\n乙',
      '丙',
    ]);
  });
});
