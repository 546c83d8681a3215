/** The real panel against servers that behave as badly as real ones: the groups of llm.md 5.3. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFaultServer, type FaultServer, type Seen } from '../../setup/fault-server.ts';
import { bytesOf, cutAt, goodReply, streamOf } from '../../setup/faults.ts';
import { allFaults } from '../../setup/refusals.ts';
import { rows } from '../author.ts';
import { startCoach, type Coach } from '../coach.ts';
import { ask, AUTHOR, DRAFT, opened, PHONE, SECRET, setUp, type Asking } from './asking.ts';
import { outcomes, type Outcome } from './outcomes.ts';

let coach: Coach;
let server: FaultServer;
let asking: Asking;

/** The stream cut in two within a Chinese character and within a face, at each of their bytes. */
const splits = Object.fromEntries(
  Array.from({ length: 5 }, (_, at) => [
    `split-${at}`,
    (seen: Seen) => {
      const bytes = bytesOf(streamOf(goodReply(seen)));
      const [han = 0, face = 0] = ['中', '😀'].map((sign) => bytes.indexOf(Buffer.from(sign)));
      return { parts: cutAt(bytes, han + (at % 4), face + at) };
    },
  ]),
);

beforeAll(async () => {
  [coach, server] = await Promise.all([
    startCoach(),
    startFaultServer({ ...allFaults, ...splits }),
  ]);
  asking = await opened(coach);
});
afterAll(async () => {
  await coach.close();
  await server.close();
});

describe.each(Object.entries(outcomes))('%s', (_, models) => {
  it.each(Object.entries(models))('%s', async (model, outcome) => {
    const { panel, page } = asking;
    const { expected, preset = 'custom' } = told(outcome);
    await setUp(panel, server, { model, preset });
    const from = server.seen.length;
    await panel.evaluate((is) => void (window.impatient = is), /^(?:no-byte|stall)$/.test(model));
    const run = await ask(panel, model);
    await shows(panel, expected);
    expect(run.outcome).toBe(WORDS[expected] === undefined ? 'answered' : expected);
    for (const seen of server.seen.slice(from)) sound(seen);
    // The suggestion from the rules is there whatever happens, and the page as it was.
    await expect.poll(() => panel.locator('.suggestion').first().isVisible()).toBe(true);
    expect(await page.locator('#summary').inputValue()).toBe(DRAFT);
  });
});

it('the stored draft is as it was, and nothing went wrong unseen', async () => {
  const drafts = await rows<{ text: string }>(asking.panel, 'drafts');
  expect(drafts.map(({ text }) => text)).toEqual([DRAFT]);
  // The browser itself notes every answer that is none; errors of ours have other words.
  expect(coach.complaints.filter((one) => !/Failed to load resource/.test(one))).toEqual([]);
});

function told(outcome: Outcome): { expected: string; preset?: string } {
  return typeof outcome === 'string' ? { expected: outcome } : outcome;
}

/** What the screen says of each kind of failure. */
const WORDS: Readonly<Record<string, RegExp>> = {
  auth: /不认这个密钥/,
  forbidden: /拒绝了这个请求/,
  quota: /没有余额或额度/,
  rateLimit: /请求太频繁/,
  badRequest: /不接受这个请求/,
  notFound: /地址或模型不存在/,
  tooLarge: /超过了模型的长度/,
  originBlocked: /拒绝浏览器扩展的来源/,
  network: /连不上服务/,
  server: /暂时有故障/,
  timeoutFirstByte: /没有开始回答/,
  stalled: /回答到一半不动了/,
  truncated: /回答不完整/,
  filtered: /内容审核没有通过/,
  notLlm: /网页或登录页/,
  empty: /没有回答内容/,
  schema: /回答读不懂/,
};

async function shows(panel: Page, expected: string): Promise<void> {
  const words = WORDS[expected];
  const asked = panel.locator('.asking').first();
  if (words !== undefined) {
    const alert = asked.getByRole('alert').filter({ hasText: words });
    await alert.waitFor();
    expect(await alert.textContent()).not.toMatch(/<\w|\{\{|sk-/);
  } else if (expected === 'passed') {
    await asked.locator('.suggestion:not(.blocked)', { hasText: '校旁8户😀店' }).first().waitFor();
  } else if (expected === 'nothing') {
    await asked.getByText(/没有给出可用的建议|只有表扬/).waitFor();
  } else {
    await asked.locator('.suggestion.blocked', { hasText: expected }).waitFor();
    expect(await asked.getByRole('button', { name: '写入' }).count()).toBe(0);
  }
}

const FORBIDDEN = /^(?:temperature|top_p|seed|user|store|n|tools|tool_choice|parallel_tool_calls)$/;

/** What a request may hold and what it may not. */
function sound({ method, headers, body }: Seen): void {
  const sent = JSON.stringify(body);
  expect(method).toBe('POST');
  expect(sent).toContain('JSON');
  expect(sent).toContain('加强市场清理力度');
  expect(sent).not.toContain(PHONE);
  expect(sent).not.toContain(AUTHOR);
  expect(Object.keys(body).filter((name) => FORBIDDEN.test(name))).toEqual([]);
  expect(headers['authorization']).toBe(`Bearer ${SECRET}`);
  expect(headers.host).toBe(new URL(server.origin).host);
}
