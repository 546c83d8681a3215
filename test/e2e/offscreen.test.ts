/** The engine's document: one for all drafts, there when it is asked, whoever went in between. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checked, coached } from './author.ts';
import { startCoach, type Coach } from './coach.ts';

let coach: Coach;

beforeAll(async () => {
  coach = await startCoach();
  await coach.allowOrigin(coach.portal.url);
});
afterAll(async () => {
  expect(coach.complaints).toEqual([]);
  await coach.close();
});

/** How many documents hold the engine. */
async function documents(): Promise<number> {
  const worker = await coach.worker();
  return worker.evaluate(async () => {
    const filter = { contextTypes: ['OFFSCREEN_DOCUMENT' as const] };
    return (await chrome.runtime.getContexts(filter)).length;
  });
}

async function closeDocument(): Promise<void> {
  await (await coach.worker()).evaluate(() => chrome.offscreen.closeDocument());
}

it('is one for two forms that are typed into at once, and again after it went', async () => {
  const { page, panel } = await coached(coach, '/write/textarea');
  const other = await coach.open('/write/vue');
  const [first, second] = [page, other].map((one) => one.locator('textarea').first());
  if (!first || !second) throw new Error('no fields');
  await Promise.all([
    first.fill('本月走访___户次，两处同写甲。'),
    second.fill('本月走访___户次，两处同写乙。'),
  ]);
  await checked(panel, '同写甲。');
  await checked(panel, '同写乙。');
  expect(await documents()).toBe(1);

  await closeDocument();
  expect(await documents()).toBe(0);
  await first.fill('本月走访___户次，它走了以后再写。');
  await checked(panel, '再写。');
  expect(await documents()).toBe(1);

  // The service worker dies, its document stays and is found again.
  await coach.stopWorker();
  await first.fill('本月走访___户次，后台停了以后再写。');
  await checked(panel, '后台停了以后再写。');
  expect(await documents()).toBe(1);
  await panel.close();
  await page.close();
  await other.close();
});

it('parses what it is asked, whoever asks', async () => {
  const page = await coach.open('/write/textarea');
  const panel = await coach.openPanel(page);
  await page.locator('textarea').first().fill('一段已经写好的话。');
  await checked(panel, '写好的话。');
  const answer = await panel.evaluate(async () => {
    const message = {
      id: 1,
      type: 'draft.check',
      data: { text: '', packId: '', period: '', titleField: 1 },
      timestamp: 0,
    };
    return chrome.runtime.sendMessage(message);
  });
  expect(JSON.stringify(answer)).toMatch(/titleField|Invalid|expected/);
  await panel.close();
  await page.close();
});
