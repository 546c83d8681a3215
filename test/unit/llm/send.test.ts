import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createClient } from '../../../lib/coach/client/client.ts';
import { latestRuns, removeRun } from '../../../lib/db/runs.ts';
import { capabilityOf } from '../../../lib/llm/capabilities.ts';
import { storeLlm } from '../../../lib/llm/change.ts';
import { makeJob } from '../../../lib/llm/jobs/index.ts';
import type { Job } from '../../../lib/llm/jobs/job.ts';
import { sendJob, type Sent } from '../../../lib/llm/send.ts';
import { changeLlm } from '../../../lib/llm/settings.ts';
import { startFaultServer, type FaultServer } from '../../setup/fault-server.ts';
import { allFaults } from '../../setup/refusals.ts';
import { emptyDatabase } from '../db/samples.ts';
import { matterFor } from './samples.ts';

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer(allFaults);
});
afterAll(() => server.close());

beforeEach(async () => {
  await emptyDatabase();
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => true, remove: async () => true },
    declarativeNetRequest: { updateSessionRules: async () => undefined },
  });
  Object.assign(fakeBrowser.storage.managed, { get: async () => ({}) });
});

async function send(model: string, change: Parameters<typeof changeLlm>[0] = {}): Promise<Sent> {
  const url = server.baseUrl;
  await storeLlm({ preset: 'custom', url, model, key: 'sk', keepsKey: false, prices: null });
  await changeLlm({ agreedTo: server.origin, ...change });
  const matter = matterFor('problem/vague-suggestion');
  const job: Job | null = makeJob('rewrite', matter, { customers: [], authors: [] }, 'k7q2m3x9');
  if (!job) throw new Error('no job');
  const client = createClient({ random: () => 0 });
  const { signal } = new AbortController();
  return sendJob(job, { matter, signal, onEvent: () => {}, client });
}

it('an answer is recorded by its size and its verdicts, not by its words', async () => {
  const sent = await send('good');
  expect(sent).toMatchObject({ model: 'good', isRecorded: true, answer: { state: 'answered' } });
  const runs = await latestRuns();
  expect(runs).toMatchObject([
    {
      job: 'rewrite',
      rule: 'problem/vague-suggestion',
      origin: server.origin,
      model: 'good',
      outcome: 'answered',
      passed: 1,
      blocked: 0,
      requests: 1,
    },
  ]);
  expect(JSON.stringify(runs)).not.toMatch(/市场|学校|sk/);
  expect(runs[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
});

it('it stands in the record while the answer is still to come', async () => {
  const own = await startFaultServer(allFaults);
  const controller = new AbortController();
  await storeLlm({
    preset: 'custom',
    url: own.baseUrl,
    model: 'no-byte',
    key: '',
    keepsKey: false,
    prices: null,
  });
  await changeLlm({ agreedTo: own.origin });
  const matter = matterFor('problem/vague-suggestion');
  const job = makeJob('rewrite', matter, { customers: [], authors: [] }, 'k7q2m3x9');
  const { signal } = controller;
  const sending = job && sendJob(job, { matter, signal, onEvent: () => {} });
  await own.hung();
  expect(await latestRuns()).toMatchObject([{ model: 'no-byte', outcome: 'aborted', took: 0 }]);
  controller.abort();
  await sending;
  expect(await latestRuns()).toMatchObject([{ outcome: 'aborted', requests: 1 }]);
  await own.close();
});

it('what was found out on the way is remembered', async () => {
  await send('format-deepseek');
  expect(await capabilityOf({ baseUrl: server.baseUrl, model: 'format-deepseek' })).toMatchObject({
    mode: 'json_object',
  });
});

it.each([
  ['invented-number', { outcome: 'answered', passed: 0, blocked: 1 }],
  ['wrong-enum', { outcome: 'answered', passed: 1, dropped: 1 }],
  ['unauthorised', { outcome: 'auth', passed: 0, blocked: 0 }],
])('%s is recorded as %j', async (model, run) => {
  await send(model);
  expect(await latestRuns()).toMatchObject([run]);
});

it.each([
  ['nobody agreed to', { agreedTo: null }],
  ['was agreed to for another address', { agreedTo: 'https://elsewhere.example' }],
  ['was switched off since', { isOff: true }],
])('what %s is not sent', async (_, change) => {
  const from = server.seen.length;
  expect((await send('good', change)).answer).toBeNull();
  expect(server.seen.length).toBe(from);
  expect(await latestRuns()).toEqual([]);
});

it('one record is deleted, the others stay, the latest first', async () => {
  await send('good');
  await send('crlf');
  const [latest] = await latestRuns();
  expect(latest?.model).toBe('crlf');
  await removeRun(latest?.id ?? 0);
  expect((await latestRuns()).map(({ model }) => model)).toEqual(['good']);
});
