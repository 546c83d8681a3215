import { describe, expect, it } from 'vitest';
import { linksOf } from '../../../lib/desk/portal/links.ts';
import { PAUSE_MS, walk } from '../../../lib/desk/portal/walk.ts';

const PAGE = 'https://oa.example.cn/list?month=2026-10';

function likely(links: readonly (readonly [url: string, text: string])[]): string[] {
  return linksOf(
    PAGE,
    links.map(([url, text]) => ({ url, text, row: '' })),
  ).flatMap(({ link, isLikely }) => (isLikely ? [link.url] : []));
}

const ENTRIES = [
  ['https://oa.example.cn/read/1', '方禾'],
  ['https://oa.example.cn/read/2', '祁远'],
] as const;

describe('the links of a list page', () => {
  it('those that look like its entries are chosen', () => {
    expect(
      likely([
        ['https://oa.example.cn/', '首页'],
        ...ENTRIES,
        ['https://oa.example.cn/help', '帮助'],
      ]),
    ).toEqual(ENTRIES.map(([url]) => url));
  });

  it.each([
    ['another origin', 'https://elsewhere.example.cn/read/3', '三'],
    ['another port', 'https://oa.example.cn:8443/read/3', '三'],
    ['a script', 'javascript:alert(1)', '三'],
    ['a password in it', 'https://a:b@oa.example.cn/read/3', '三'],
    ['the page itself', `${PAGE}#top`, '三'],
    ['a way out', 'https://oa.example.cn/logout', '三'],
    ['a way out by its words', 'https://oa.example.cn/read/3', '退出登录'],
    ['a deletion', 'https://oa.example.cn/read/3?action=delete', '三'],
    ['a deletion in other letters', 'https://oa.example.cn/%E5%88%A0%E9%99%A4/3', '三'],
    ['the next page of the list', 'https://oa.example.cn/read/3', '下一页'],
    ['a form to submit', 'https://oa.example.cn/submit/3', '三'],
    ['a page number', 'https://oa.example.cn/read/3', '12'],
  ])('%s is never opened', (_, url, text) => {
    const all = linksOf(
      PAGE,
      [...ENTRIES, [url, text] as const].map(([u, t]) => ({ url: u, text: t, row: '' })),
    );
    expect(all.map(({ link }) => link.url)).toEqual(ENTRIES.map(([one]) => one));
  });

  it('an address is listed once, with words where it has some; a route in the fragment stays', () => {
    const all = linksOf(PAGE, [
      { url: 'https://oa.example.cn/#/read/1', text: '', row: '' },
      { url: 'https://oa.example.cn/#/read/1', text: '方禾', row: '' },
      { url: 'https://oa.example.cn/#/read/2', text: '查看', row: '2 桐桥片区\n祁远 已提交 查看' },
    ]);
    expect(all.map(({ link }) => link.text)).toEqual(['方禾', '2 桐桥片区 祁远 已提交 查看']);
  });
});

describe('walking through them', () => {
  const links = [1, 2, 3, 4].map((at) => ({
    url: `https://oa.example.cn/read/${at}`,
    text: `第${at}`,
  }));
  const page = (url: string) => ({ url, title: '总结', text: `${url} 的正文` });

  async function walked(
    read: (url: string) => Promise<ReturnType<typeof page> | null>,
    stopAt = 99,
  ) {
    const control = new AbortController();
    const paused: number[] = [];
    const pause = async (time: number): Promise<void> => void paused.push(time);
    const states: string[] = [];
    for await (const item of walk(links, { read }, pause, control.signal)) {
      states.push(item.state === 'refused' ? item.problem.kind : item.state);
      if (states.length === stopAt) control.abort();
    }
    return { states, paused };
  }

  it('one page after the other, with a pause between', async () => {
    const { states, paused } = await walked(async (url) => page(url));
    expect(states).toEqual(['text', 'text', 'text', 'text']);
    expect(paused).toEqual([PAUSE_MS, PAUSE_MS, PAUSE_MS]);
  });

  it('what cannot be opened or says nothing is told, and the others are read', async () => {
    const { states } = await walked(async (url) => {
      if (url.endsWith('2')) throw new Error('gone');
      return url.endsWith('3') ? null : page(url);
    });
    expect(states).toEqual(['text', 'page-gone', 'page', 'text']);
  });

  it('stops when it is told to', async () => {
    expect((await walked(async (url) => page(url), 2)).states).toEqual(['text', 'text']);
  });
});
