import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Run } from '../../../lib/db/schema.ts';
import { startFaultServer, type FaultServer, type Seen } from '../../setup/fault-server.ts';
import { html, nonceOf, says } from '../../setup/faults.ts';
import { allFaults } from '../../setup/refusals.ts';
import { rows } from '../author.ts';
import { startCoach, type Coach } from '../coach.ts';
import { ask, AUTHOR, DRAFT, opened, PHONE, SECRET, setUp, type Asking } from './asking.ts';

let coach: Coach;
let server: FaultServer;
let asking: Asking;

/** As Ollama: an extension's Origin is refused, a request without one is not. */
const ollama = (seen: Seen, count: number) =>
  seen.headers.origin === undefined
    ? (allFaults['probe-schema'] ?? allFaults['good'])?.(seen, count)
    : { status: 403, headers: { 'content-type': 'text/plain' }, parts: [] };

beforeAll(async () => {
  [coach, server] = await Promise.all([
    startCoach(),
    startFaultServer({
      ...allFaults,
      ollama: (seen, count) => ollama(seen, count) ?? { parts: [] },
      'GET /form': () => html(200),
      fill: says((seen) =>
        JSON.stringify({
          v: nonceOf(seen),
          paragraphs: [
            { text: '学校旁8户已看过，走访【待补充：户次】。', usedFacts: [], needs: [] },
            { text: '本月新增客户37户。', usedFacts: [], needs: [] },
          ],
        }),
      ),
      meaning: says((seen) =>
        JSON.stringify({
          v: nonceOf(seen),
          verdict: 'no',
          quote: '建议加强市场清理力度',
          why: '没有写由谁来做，〔人员1〕可以补上。',
          question: '由谁来做？',
        }),
      ),
    }),
  ]);
  asking = await opened(coach);
});
afterAll(async () => {
  await coach.close();
  await server.close();
});

const stored = (panel: Page): Promise<Record<string, Record<string, unknown>>> =>
  panel.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
  }));

const form = (panel: Page) => ({
  url: panel.getByLabel('地址', { exact: true }),
  model: panel.getByLabel('模型', { exact: true }),
  key: panel.getByLabel('密钥', { exact: true }),
  test: panel.getByRole('button', { name: '保存并测试连接' }),
});

it('nothing is set up: the rules suggest, and a model is offered, not pressed', async () => {
  const { panel } = asking;
  await panel.getByRole('button', { name: '设置大模型' }).click();
  const { url, model, test } = form(panel);
  await panel.getByLabel('服务', { exact: true }).click();
  // The last of the list.
  await panel.keyboard.press('ArrowUp');
  await panel.keyboard.press('Enter');
  await url.fill('ftp://model.example');
  await test.click();
  await panel.getByText('地址要以 http:// 或 https:// 开头').waitFor();
  await panel.getByText('请填写模型名称').waitFor();
  await url.fill('http://model.example/v1');
  await panel.getByText(/这个地址是 http，不加密/).waitFor();
  await model.fill('m');
  expect(server.seen).toEqual([]);
  expect(await stored(panel)).not.toHaveProperty('local.llm');
});

it('a model is set up, tested and remembered; its key is in memory only and goes to its origin', async () => {
  const { panel } = asking;
  const { url, model, key, test } = form(panel);
  await url.fill(`${server.baseUrl}/chat/completions`);
  await model.fill('probe-usage');
  await key.fill(SECRET);
  await test.click();
  await panel.getByText('按要求的格式回答，最稳妥').waitFor();
  await panel.getByText('中文原样返回').waitFor();
  const { local, session } = await stored(panel);
  expect(local?.['llm']).toMatchObject({ baseUrl: server.baseUrl, agreedTo: null });
  expect(local?.['llmCapabilities']).toMatchObject([{ mode: 'json_schema', usage: true }]);
  expect(JSON.stringify(local)).not.toContain(SECRET);
  expect(session?.['llmKey']).toEqual({ value: SECRET, origin: server.origin });
  for (const { headers, body } of server.seen) {
    expect(headers.authorization).toBe(`Bearer ${SECRET}`);
    expect(JSON.stringify(body)).not.toContain('市场');
  }
});

it.each(['/many', '/empty', '/odd', '/none'])('a list of models at %s', async (path) => {
  const { panel } = asking;
  const { url, model, test } = form(panel);
  await url.fill(server.origin + path);
  await model.fill('probe-schema');
  const from = server.seen.length;
  await test.click();
  await expect.poll(() => server.seen.length - from).toBeGreaterThan(1);
  await panel.getByText('连接正常').waitFor();
});

it('a server that refuses extensions is mended for our own requests', async () => {
  const { panel } = asking;
  const { url, model, test } = form(panel);
  await url.fill(server.baseUrl);
  await model.fill('ollama');
  await test.click();
  await panel.getByRole('button', { name: '修复' }).click();
  await panel.getByText('连接正常').waitFor();
  await panel.getByText('不带扩展的来源').waitFor();
  const rules = await panel.evaluate(() => chrome.declarativeNetRequest.getSessionRules());
  expect(rules).toMatchObject([
    { condition: { initiatorDomains: [coach.extensionId], urlFilter: `|${server.origin}/` } },
  ]);
});

it('a refused grant is told, and another address never gets the key', async () => {
  const { panel } = asking;
  const { url, test } = form(panel);
  await panel.evaluate(() => {
    Object.assign(chrome.permissions, { asked: chrome.permissions.request });
    chrome.permissions.request = () => Promise.resolve(false);
  });
  const elsewhere = server.origin.replace('127.0.0.1', 'localhost');
  const from = server.seen.length;
  await url.fill(`${elsewhere}/v1`);
  await test.click();
  await panel.getByText(`浏览器没有允许访问 ${elsewhere}`).waitFor();
  await panel.evaluate(() => {
    const { permissions } = chrome as unknown as { permissions: Record<string, unknown> };
    permissions['request'] = permissions['asked'];
  });
  expect(server.seen.length).toBe(from);
  expect((await stored(panel))['session']).not.toHaveProperty('llmKey');
  await panel.locator('.ant-drawer-close').click();
  await panel.locator('.ant-drawer-section').waitFor({ state: 'detached' });
});

it('before the first time the whole text is shown, without names, and sent only when agreed to', async () => {
  const { panel } = asking;
  await setUp(panel, server, { model: 'good' });
  await panel.evaluate(async () => {
    const { llm } = await chrome.storage.local.get('llm');
    await chrome.storage.local.set({ llm: { ...(llm as object), agreedTo: null } });
  });
  await panel.locator('.asking[data-model=good]').first().waitFor();
  const from = server.seen.length;
  await panel.getByRole('button', { name: '用大模型改写' }).click();
  const outgoing = panel.getByRole('region', { name: '将发送的内容' });
  await outgoing.getByText('人员 1 个、电话 1 个').waitFor();
  const shown = await outgoing.locator('pre').allTextContents();
  expect(shown.join('\n')).not.toMatch(new RegExp(`${PHONE}|${AUTHOR}`));
  expect(server.seen.length).toBe(from);
  await outgoing.getByRole('button', { name: '同意并发送' }).click();
  await panel.getByText('已核对数字和名称').waitFor();
  const messages = server.seen.at(-1)?.body['messages'] as readonly { content: string }[];
  expect(messages.map(({ content }) => content).toReversed()).toEqual(shown);
});

it('the next time it is not asked again, and can be looked at', async () => {
  const { panel } = asking;
  await panel.getByRole('button', { name: '看将发送的内容' }).first().click();
  await panel.getByRole('region', { name: '将发送的内容' }).waitFor();
  await panel.getByRole('button', { name: '收起' }).click();
  expect((await ask(panel, 'good')).outcome).toBe('answered');
});

it('an answer is called off while it comes', async () => {
  const { panel, page } = asking;
  await setUp(panel, server, { model: 'stall' });
  await panel.locator('.asking[data-model=stall]').first().waitFor();
  await panel.getByRole('button', { name: '用大模型改写' }).click();
  await panel
    .getByText(/正在回答，已收到/)
    .first()
    .waitFor();
  await panel.getByRole('button', { name: '取消' }).click();
  await panel.getByText('已取消。').waitFor();
  expect(await page.locator('#summary').inputValue()).toBe(DRAFT);
});

it('the meaning is asked for, and what comes is a remark with the names put back', async () => {
  const { panel } = asking;
  await setUp(panel, server, { model: 'meaning' });
  await panel.locator('.asking[data-model=meaning]').first().waitFor();
  await panel.getByRole('button', { name: '请大模型看看意思' }).click();
  await panel.getByText(`没有写由谁来做，${AUTHOR}可以补上。`).waitFor();
  await panel.getByText('得分仍按规则计算').waitFor();
});

it('a missing part is drafted: what holds is offered under its heading, what does not is shown', async () => {
  const { panel } = asking;
  await panel.getByRole('button', { name: /没有找到“市场及客户分析”/ }).click();
  await panel.getByRole('button', { name: '改写建议' }).click();
  await setUp(panel, server, { model: 'fill' });
  await panel.locator('.asking[data-model=fill]').first().waitFor();
  await panel.getByRole('button', { name: '用大模型起草这一部分' }).click();
  const help = panel.locator('.model-help');
  await help.locator('.suggestion', { hasText: '二、市场及客户分析' }).waitFor();
  await help.locator('.blocked', { hasText: '“37户”在草稿和数据里都没有' }).waitFor();
});

it('what was sent is recorded without its words, and the record can be deleted', async () => {
  const { panel } = asking;
  const runs = await rows<Run>(panel, 'runs');
  expect(runs.map(({ model, outcome }) => [model, outcome])).toContainEqual(['stall', 'aborted']);
  expect(JSON.stringify(runs)).not.toMatch(/市场清理|学校|校验码/);
  await panel.getByRole('button', { name: '网页设置' }).click();
  await panel.locator('.page-settings').getByRole('button', { name: '打开' }).click();
  await panel.getByRole('tab', { name: '发送记录' }).click();
  await panel.getByText('建议不够具体').last().waitFor();
  await panel.getByRole('button', { name: '全部删除' }).click();
  await panel.getByRole('button', { name: '删除', exact: true }).click();
  await panel.getByText('还没有发送过任何内容').waitFor();
  expect(await rows(panel, 'runs')).toEqual([]);
});

it('不再发送 and the administrator’s policy stop everything, and say so', async () => {
  const { panel } = asking;
  await panel.getByRole('tab', { name: '设置' }).click();
  await panel.getByRole('switch', { name: '不再发送' }).click();
  await panel.locator('.ant-drawer-close').click();
  await panel.getByRole('dialog').waitFor({ state: 'detached' });
  await panel.getByText('已设为不再发送').waitFor();
  expect(await panel.getByRole('button', { name: /用大模型/ }).count()).toBe(0);
  // A managed browser: the policy itself cannot be set from a test.
  await panel.evaluate(() => {
    chrome.storage.managed.get = () => Promise.resolve({ llm: 'off' });
  });
  await setUp(panel, server, { model: 'good' });
  await panel.getByText('公司的管理员关闭了大模型').waitFor();
  expect(await panel.getByRole('button', { name: /大模型/ }).count()).toBe(0);
});

it('the model’s address is no portal: no script of ours runs in its pages', async () => {
  const { panel } = asking;
  const tab = await coach.context.newPage();
  await tab.goto(`${server.origin}/form`);
  await tab.bringToFront();
  await panel.getByRole('button', { name: '在本页启用' }).waitFor();
  const scripts = await panel.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  const { port } = new URL(server.origin);
  expect(scripts).toMatchObject([
    { matches: ['http://127.0.0.1/*'], excludeMatches: [`http://127.0.0.1:${port}/*`] },
  ]);
  expect(
    await panel.evaluate(async () => {
      const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
      return chrome.tabs.sendMessage(active?.id ?? -1, {}).then(
        () => 'answered',
        () => 'nobody there',
      );
    }),
  ).toBe('nobody there');
  await tab.close();
});

it('what a model wrote goes into the page like any other suggestion', async () => {
  const { panel, page } = asking;
  await page.bringToFront();
  await panel.evaluate(() => {
    chrome.storage.managed.get = () => Promise.resolve({});
  });
  await panel.getByRole('button', { name: /建议不够具体/ }).click();
  await panel.getByRole('button', { name: '改写建议' }).click();
  await setUp(panel, server, { model: 'crlf' });
  await ask(panel, 'crlf');
  const card = panel.locator('.model-help .suggestion');
  await card.getByLabel('日期').fill('11月15日');
  await card.getByRole('button', { name: '写入' }).click();
  await expect
    .poll(() => page.locator('#summary').inputValue())
    .toBe(DRAFT.replace('建议加强市场清理力度。', '由我在11月15日前走访中“学”校旁8户😀店。'));
  expect(coach.complaints.filter((one) => !/Failed to load resource/.test(one))).toEqual([]);
});
