/** The reader of submitted pages, as the production build runs it. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { coached } from './author.ts';
import { startCoach, type Coach } from './coach.ts';

let coach: Coach;

beforeAll(async () => {
  coach = await startCoach();
  await coach.allowOrigin(coach.portal.url);
});
afterAll(() => coach.close());

it.each(['2026-10-yunling', '2026-10-hekou'])('%s is read whole, and nothing else', async (id) => {
  const { page, panel } = await coached(coach, `/read/${id}`);
  const worker = await coach.worker();
  const articles = await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    const target = { tabId: tab?.id ?? chrome.tabs.TAB_ID_NONE, allFrames: true };
    const results = await chrome.scripting.executeScript({ target, files: ['/article.js'] });
    return results.map(({ result }) => result as unknown);
  }, page.url());
  const written = readFileSync(`test/portal/world/submissions/${id}.txt`, 'utf8');
  expect(articles).toEqual([
    { title: '2026年10月工作总结', text: written.replace(/\n{2,}/g, '\n').trim(), from: 'article' },
  ]);
  expect(coach.complaints).toEqual([]);
  await panel.close();
  await page.close();
});
