import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal, type Portal } from './portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

interface Editor {
  readonly name: string;
  /** The form as the portal's page writes it; `saved()` in it gives what the portal would store. */
  readonly html: string;
  readonly key: string;
  /** The frame that holds the document, if it is one. */
  readonly frame?: string;
  readonly body: string;
}

const FORM = '<form name="report"><label for="c">工作总结</label>';

const EDITORS: Editor[] = [
  {
    name: 'TinyMCE',
    html: `<script src="/tinymce/tinymce.js"></script>${FORM}<textarea id="c" name="content"></textarea></form>
      <script>tinymce.init({ selector: '#c', license_key: 'gpl', promotion: false, height: 400 });
      saved = () => tinymce.activeEditor.getContent()</script>`,
    key: 'report:content|工作总结',
    frame: 'iframe.tox-edit-area__iframe',
    body: 'body',
  },
  {
    name: 'CKEditor 4',
    html: `<script src="/ckeditor4/ckeditor.js"></script>${FORM}<textarea id="c" name="content"></textarea></form>
      <script>CKEDITOR.replace('c', { versionCheck: false }); saved = () => CKEDITOR.instances.c.getData()</script>`,
    key: 'report:content|工作总结',
    frame: 'iframe.cke_wysiwyg_frame',
    body: 'body',
  },
  {
    name: 'wangEditor',
    html: `<link rel="stylesheet" href="/@wangeditor/editor/dist/css/style.css"><script src="/@wangeditor/editor/dist/index.js"></script>
      ${FORM}<div><div id="bar"></div><div id="e" style="height:300px"></div></div></form>
      <script>const { createEditor, createToolbar } = wangEditor;
      const editor = createEditor({ selector: '#e', config: { placeholder: '请输入内容' } });
      createToolbar({ editor, selector: '#bar' }); saved = () => editor.getHtml()</script>`,
    key: 'report:|工作总结',
    body: '[data-slate-editor]',
  },
];

/** Opens the page, with the packages of node_modules under their names. */
async function open({ html }: Editor): Promise<void> {
  await portal.open(html);
  await portal.page
    .context()
    .route(/portal\.test\/(tinymce|ckeditor4|@wangeditor)\//, async (route) => {
      const { pathname } = new URL(route.request().url());
      const type = pathname.endsWith('.css')
        ? 'text/css'
        : pathname.endsWith('.js')
          ? 'text/javascript'
          : '';
      await route.fulfill({ body: await readFile(`node_modules${pathname}`), contentType: type });
    });
  await portal.page.reload();
}

const saved = (): Promise<string> => portal.page.evaluate('saved()');

describe.each(EDITORS)('$name', (editor) => {
  it('is read, marked and shown, and saves what the user wrote and nothing else', async () => {
    await open(editor);
    expect((await portal.hears('')).data.field).toMatchObject({ label: '工作总结', count: 1 });
    const { page } = portal;
    const body = (editor.frame ? page.frameLocator(editor.frame) : page).locator(editor.body);
    await body.click();
    await page.keyboard.type('一、本月销量增长5.2%');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('二、工作认真 ');
    await page.keyboard.type('负责');
    const text = '一、本月销量增长5.2%\n\n二、工作认真 负责';
    const heard = await portal.hears(text);
    expect(heard.data.field.key).toBe(editor.key);

    const before = await saved();
    await portal.worker.evaluate(() => Object.assign(globalThis.worker, { flaws: ['认真'] }));
    await portal.find();
    await expect
      .poll(async () => (await portal.marks(editor.frame))['coach-error'])
      .toEqual(['认真']);
    expect(await saved()).toBe(before);

    const start = text.indexOf('认真');
    expect(await portal.locate(start, start + 2, '认真')).toEqual({ done: true });
    await expect
      .poll(() => body.evaluate((element) => String(element.ownerDocument.getSelection())))
      .toBe('认真');
    await page.keyboard.type('走访32户');
    await portal.hears(text.replace('认真', '走访32户'));
    expect(await saved()).toBe(before.replace('认真', '走访32户'));
  });
});
