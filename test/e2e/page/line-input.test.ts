/** Inputs of one line: which are read, and how they are located, written into and left alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPortal, type Portal as Demo } from '../../portal/server.ts';
import { type Finder, openFinder } from './finder.ts';
import { AREA, openPortal, type Portal } from './portal.ts';

const row = (label: string, field: string): string => `<p><label>${label}${field}</label></p>`;
const line = (value: string, more = ''): string => `<input ${more} value="${value}">`;
const area = (text: string): string => `<textarea ${AREA}>${text}</textarea>`;

describe('of the inputs of a form', () => {
  let finder: Finder;
  beforeAll(async () => {
    finder = await openFinder();
  });
  afterAll(() => finder.close());

  const read = async (...rows: string[]) => finder.findIn(`<form>${rows.join('')}</form>`);

  it('parts of one line are joined with parts of several, the title stays the title', async () => {
    const found = await read(
      row('总结标题', line('10月总结', 'type="text"')),
      row('本月工作重点', line('走访32户', 'type="text"')),
      row('片区销售情况', area('销量350箱。\n增长2%。')),
      row('下月工作打算', line('11月培训1场')),
    );
    expect(found?.text).toBe(
      '本月工作重点\n走访32户\n片区销售情况\n销量350箱。\n增长2%。\n下月工作打算\n11月培训1场\n',
    );
    expect(found?.title).toBe('10月总结');
    // A month that is written of is not the form's.
    expect(found?.hint).not.toContain('11月');
  });

  it('a form of nothing else is read', async () => {
    const found = await read(
      row('工作完成情况', line('走访32户')),
      row('存在问题和建议', line('')),
      row('下月工作计划', line('培训1场')),
    );
    expect(found?.text).toBe('工作完成情况\n走访32户\n存在问题和建议\n下月工作计划\n培训1场\n');
    expect(found?.field).toMatchObject({ kind: 'joined', count: 3 });
  });

  it('facts, figures and what is looked for are left out', async () => {
    const facts = [
      '工作单位',
      '客户编号',
      '走访客户数量',
      '计划日期',
      '本月目标（条）',
      '客户经理姓名',
      '工作计划名称',
      '销售额',
      '客户',
    ].map((label) => row(label, line('甲')));
    const found = await read(...facts, row('工作总结', area('走访32户。')));
    expect(found?.text).toBe('走访32户。');
    expect(await read(...facts)).toBeNull();
    const lookups = [row('工作总结内容', line('')), row('工作计划内容', line(''))];
    expect(await read(...lookups)).not.toBeNull();
    expect(await read(...lookups, '<button>查 询</button>')).toBeNull();
  });

  it('one input alone is no summary', async () => {
    expect(await read(row('本月工作总结', line('走访32户')))).toBeNull();
    expect(
      (await read(row('本月工作总结', line('一')), `<p>${area('走访32户。')}</p>`))?.text,
    ).toBe('走访32户。');
  });

  it.each([
    'type="password"',
    'type="email"',
    'type="number"',
    'type="tel"',
    'type="search"',
    'type="url"',
    'type="hidden"',
    'autocomplete="one-time-code"',
    'autocomplete="name"',
    'style="-webkit-text-security:disc"',
    'readonly',
    'disabled',
  ])('%s is never read', async (more) => {
    const found = await read(
      row('本月工作总结', line('135', more)),
      row('工作完成情况', area('走访32户。')),
      row('下月工作计划', line('培训1场')),
    );
    expect(found?.text).toBe('工作完成情况\n走访32户。\n下月工作计划\n培训1场\n');
  });
});

describe('in the demo portal', () => {
  let portal: Portal;
  let demo: Demo;
  beforeAll(async () => {
    [portal, demo] = await Promise.all([openPortal(), startPortal()]);
  });
  afterAll(async () => {
    await portal.close();
    await demo.close();
  });

  const DONE = { done: true };
  const failed = (reason: string) => ({ done: false, reason });
  const LONG = '库存偏高的有8户，其中城东两户的周转天数由12天升到19天';
  const form = (problems: string) =>
    `本月工作重点\n片区销售情况\n存在的主要问题\n${problems === '' ? '' : `${problems}\n`}下月工作打算\n培训1场\n`;
  const TEXT = form(LONG);
  const at = (quote: string) => [TEXT.indexOf(quote), TEXT.indexOf(quote) + quote.length] as const;
  const write = (quote: string, text: string) => portal.replace(...at(quote), quote, text);
  const problems = () => portal.page.locator('#problems');

  async function open(): Promise<void> {
    const fields = [
      { name: 'problems', value: LONG },
      { name: 'plan', value: '培训1场' },
    ];
    const query = 'page=special/lines&author=hekou&state=draft';
    const response = await fetch(`${demo.url}/submit?${query}`, {
      method: 'POST',
      body: JSON.stringify(fields),
    });
    const { id } = (await response.json()) as { id: string };
    await portal.visit(`${demo.url}/special/lines?author=hekou&saved=${id}`);
    await portal.hears(TEXT);
  }

  it('words are selected where they are, scrolled into the input', async () => {
    await open();
    await problems().evaluate((input) => input.setAttribute('style', 'width:160px'));
    expect(await portal.locate(...at('19天'), '19天')).toEqual(DONE);
    const shown = await problems().evaluate((element) => {
      const input = element as HTMLInputElement;
      return {
        words: input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
        isActive: document.activeElement === input,
        scrolled: input.scrollLeft + input.clientWidth >= input.scrollWidth - 1,
      };
    });
    expect(shown).toEqual({ words: '19天', isActive: true, scrolled: true });
  });

  it('a text is written, undone at once, and saved as it is', async () => {
    await open();
    expect(await write('8户', '6户')).toEqual(DONE);
    await portal.hears(form(LONG.replace('8户', '6户')));
    await portal.page.keyboard.press('Control+z');
    await portal.hears(TEXT);
    expect(await portal.locate(...at('19天'), '19天')).toEqual(DONE);
    expect(await portal.insert('𠮷')).toEqual(DONE);
    await portal.page.keyboard.type('，已');
    await portal.hears(form(`${LONG}𠮷，已`));
    await portal.page.locator('button[data-state=draft]').press('Enter');
    await expect.poll(() => demo.submissions().at(-1)?.state).toBe('draft');
    await expect
      .poll(() => new TextDecoder().decode(demo.submissions().at(-1)?.body))
      .toContain(`"value":"${LONG}𠮷，已"`);
  });

  it('several lines do not go into one', async () => {
    await open();
    const { end } = { end: at(LONG)[1] };
    expect(await portal.replace(end, end, '', '\n（一）库存')).toEqual(failed('one-line'));
    await problems().focus();
    expect(await portal.insert('一、销售\n二、问题')).toEqual(failed('one-line'));
    expect(await problems().inputValue()).toBe(LONG);
  });

  it('without a caret they go into the last box that takes them', async () => {
    await open();
    expect(await portal.insert('一、销售\n二、问题')).toEqual(DONE);
    expect(await portal.page.locator('#sales').inputValue()).toBe('一、销售\n二、问题');
  });

  it('what would be cut off is not written', async () => {
    await open();
    const more = '库存周转天数偏高的零售户一共有8户，比上月多3户';
    expect(await write('库存偏高的有8户', more)).toEqual(failed('too-long'));
    expect(await problems().inputValue()).toBe(LONG);
    expect(await write('库存偏高的有8户', '库存高的有8户')).toEqual(DONE);
  });
});

describe('a text box with a limit', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal();
  });
  afterAll(() => portal.close());

  it('is left alone by what it would cut, and takes what fits', async () => {
    const text = '走访32户。\n工作认真。';
    await portal.open(
      `<label>工作总结<textarea id="t" maxlength="16" ${AREA}>${text}</textarea></label>`,
    );
    await portal.hears(text);
    const start = text.indexOf('认真');
    const write = (words: string) => portal.replace(start, start + 2, '认真', words);
    expect(await write('认真细致，一丝不苟')).toEqual({ done: false, reason: 'too-long' });
    expect(await portal.page.locator('#t').inputValue()).toBe(text);
    expect(await write('认真细致，好')).toEqual({ done: true });
    await portal.hears(text.replace('认真', '认真细致，好'));
  });
});
