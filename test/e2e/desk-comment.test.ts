/** A comment of the desk goes into the portal's comment box: the right person's, behind what is there, and undoable. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Run } from '../../lib/db/schema.ts';
import { startFaultServer, type FaultServer, type Seen } from '../setup/fault-server.ts';
import { nonceOf, says } from '../setup/faults.ts';
import { allFaults } from '../setup/refusals.ts';
import { rows } from './author.ts';
import { faults } from './axe.ts';
import { startCoach, type Coach } from './coach.ts';
import { setUp } from './llm/asking.ts';

let coach: Coach;
let desk: Page;
let portal: Page;

beforeAll(async () => {
  coach = await startCoach({ window: { width: 1440, height: 900 } });
  await coach.allowOrigin(coach.portal.url);
  portal = await coach.open('/read/2026-10-liuping');
  const panel = await coach.openPanel(portal);
  await panel.getByRole('button', { name: '在本页启用' }).click();
  await panel.getByRole('button', { name: '在本页启用' }).waitFor({ state: 'detached' });
  desk = await coach.context.newPage();
  desk.setDefaultTimeout(15_000);
  await desk.goto(`chrome-extension://${coach.extensionId}/desk.html`);
  await desk.getByRole('button', { name: '读这一页上的总结' }).click();
  await desk.getByText('新收下 1 份').waitFor();
  await desk.getByRole('tab', { name: '审阅' }).click();
  await desk.locator('.desk-checking .ant-progress').waitFor({ state: 'detached' });
  await desk.locator('.ant-table-row.waiting').first().waitFor({ state: 'detached' });
  await desk.keyboard.press('Enter');
  await desk.locator('.proposal').first().waitFor();
  await desk.keyboard.press('1');
  await desk.locator('.proposal.accepted').first().waitFor();
});
afterAll(() => coach.close());

const box = (): ReturnType<Page['locator']> => portal.locator('#comment');
const start = (): Promise<void> => desk.getByRole('button', { name: '写入门户评语框' }).click();
const comment = (): Promise<string> => desk.getByRole('textbox', { name: '评语' }).inputValue();

test('it goes behind what is there, is named, is not written twice, and is taken back by one Ctrl+Z', async () => {
  await box().fill('已阅。');
  await box().blur();
  await desk.bringToFront();
  await start();
  await desk.getByText('的“考核评语”，写在原有文字之后').waitFor();
  expect(await comment()).toContain('扣分1处');
  expect(await box().inputValue()).toBe(`已阅。\n${await comment()}`);
  expect(await faults(desk)).toEqual([]);
  await start();
  await desk.getByText('那个框里已经有这段文字').waitFor();
  await portal.bringToFront();
  await box().focus();
  await portal.keyboard.press('Control+z');
  expect(await box().inputValue()).toBe('已阅。');
});

test('a model drafts it from the decisions, after a look at what is sent; nothing is taken unasked', async () => {
  const server = await startFaultServer({
    ...allFaults,
    comments: says((seen) => answer(seen, '重点品牌的走势没有写，下次写出最近三个月各销多少。')),
    invents: says((seen) => answer(seen, '重点品牌的走势没有写，37户也没有写。')),
  });
  const byRules = await comment();
  await use(server, 'comments');
  await desk.evaluate(async () => {
    const { llm } = await chrome.storage.local.get<{ llm: object }>('llm');
    await chrome.storage.local.set({ llm: { ...llm, agreedTo: null } });
  });
  const ask = desk.getByRole('button', { name: '用大模型起草评语' });
  await ask.click();
  const outgoing = desk.getByRole('region', { name: '将发送的内容' });
  await outgoing.getByText('重点品牌没有写走势').waitFor();
  expect(server.seen).toEqual([]);
  expect(await faults(desk)).toEqual([]);
  await outgoing.getByRole('button', { name: '同意' }).click();
  await desk.getByRole('region', { name: '大模型起草的评语' }).waitFor();
  expect(await faults(desk)).toEqual([]);
  expect(await comment()).toBe(byRules);
  expect(JSON.stringify(server.seen)).not.toMatch(/郑麦秋|213\.904/);
  await desk.getByRole('button', { name: '用这一稿' }).click();
  await expect.poll(comment).toBe('重点品牌的走势没有写，下次写出最近三个月各销多少。');
  await desk.getByText('由模型起草').waitFor();

  await use(server, 'invents');
  await ask.click();
  await desk.getByText('“37户”在草稿和数据里都没有').waitFor();
  await use(server, 'unauthorised');
  await ask.click();
  await desk.getByText('不认这个密钥').waitFor();
  expect(await comment()).toBe('重点品牌的走势没有写，下次写出最近三个月各销多少。');
  expect(
    (await rows<Run>(desk, 'runs')).map(({ job, rule, outcome, passed, blocked }) => [
      job,
      rule,
      outcome,
      passed,
      blocked,
    ]),
  ).toEqual([
    ['comment', null, 'answered', 1, 0],
    ['comment', null, 'answered', 0, 1],
    ['comment', null, 'auth', 0, 0],
  ]);
  await desk.getByRole('button', { name: '按决定重写' }).click();
  await expect.poll(comment).toBe(byRules);
  await server.close();
});

const answer = (seen: Seen, words: string): string =>
  JSON.stringify({ v: nonceOf(seen), comment: words, needs: [] });

async function use(server: FaultServer, model: string): Promise<void> {
  await setUp(desk, server, { model });
  await desk.locator(`.asking[data-model="${model}"]`).waitFor();
}

test('on the page of somebody else it asks first, and writes nothing until it is told to', async () => {
  await portal.goto(`${coach.portal.url}/read/2026-10-hekou`);
  await desk.bringToFront();
  await start();
  await desk.getByText('这个页面上没有看到').waitFor();
  expect(await faults(desk)).toEqual([]);
  await desk.getByRole('button', { name: '先不写' }).click();
  expect(await box().inputValue()).toBe('');
  await start();
  await desk.getByRole('button', { name: '没错，写进去' }).click();
  await desk.getByText('的“考核评语”').waitFor();
  expect(await box().inputValue()).toBe(await comment());
  await start();
  // Whoever goes to another page in between is not written to.
  await desk.getByText('这个页面上没有看到').waitFor();
  await portal.goto(`${coach.portal.url}/read/2026-10-shiqiao`);
  await desk.getByRole('button', { name: '没错，写进去' }).click();
  await desk.getByText('刚才换了内容，没有写入').waitFor();
  expect(await box().inputValue()).toBe('');
});

test('without a box or a page it says so, keeps the text and offers to copy it', async () => {
  const kept = await comment();
  await portal.goto(`${coach.portal.url}/list`);
  await desk.bringToFront();
  await start();
  await desk.getByText('没有可以写评语的框').waitFor();
  await portal.close();
  await start();
  await desk.getByText('没有打开的门户页面').waitFor();
  await desk.getByRole('button', { name: '复制要写的文字' }).click();
  await desk.getByText('已复制').waitFor();
  expect(await comment()).toBe(kept);
  // The browser itself notes every answer that is none.
  expect(coach.complaints.filter((one) => !/Failed to load resource/.test(one))).toEqual([]);
});
