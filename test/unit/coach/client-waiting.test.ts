import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '../../../lib/coach/client/client.ts';
import { startFaultServer, type FaultServer } from '../../setup/fault-server.ts';
import { REWRITE } from '../../setup/faults.ts';
import { allFaults } from '../../setup/refusals.ts';
import { ManualClock, prompt, talk, textsOf } from './peer.ts';

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer(allFaults);
});
afterAll(() => server.close());

describe('waiting', () => {
  test.each([
    ['limit-seconds', 3_000],
    ['limit-date', 5_000],
    ['limit-ms', 250],
    ['limit-none', 1_500],
    ['limit-in-stream', 1_500],
  ])('%s: a countdown of %i ms, then the answer', async (model, ms) => {
    const clock = new ManualClock();
    const start = clock.now();
    const talked = await talk(server.baseUrl, model, { clock });
    expect(talked.events.filter(({ kind }) => kind === 'waiting')).toMatchObject([
      { attempt: 1, until: start + ms, after: { kind: 'rateLimit' } },
    ]);
    expect(textsOf(talked)).toEqual([REWRITE]);
  });

  test('two gateways in trouble, then the answer', async () => {
    const talked = await talk(server.baseUrl, 'nginx-502');
    expect(textsOf(talked)).toEqual([REWRITE]);
    expect(talked.answer.requests).toBe(3);
  });

  test('a wait of an hour is not sat out in silence', async () => {
    const clock = new ManualClock();
    const { answer, events } = await talk(server.baseUrl, 'limit-hour', { clock });
    expect(answer.state === 'failed' && answer.failure.retryAt).toBe(clock.now() + 3_600_000);
    expect(events.filter(({ kind }) => kind === 'waiting')).toEqual([]);
  });

  test.each([
    ['no-byte', 180_000, 'timeoutFirstByte'],
    ['stall', 45_000, 'stalled'],
  ])('%s: after %i ms it is %s', async (model, ms, kind) => {
    const clock = new ManualClock();
    const own = await startFaultServer(allFaults);
    const talking = talk(own.baseUrl, model, {
      clock,
      onEvent: ({ kind: event }) => {
        if (event === 'progress') setImmediate(() => clock.advance(ms));
      },
    });
    await own.hung();
    if (model === 'no-byte') clock.advance(ms);
    const { answer } = await talking;
    await own.close();
    expect(answer.state === 'failed' && answer.failure.kind).toBe(kind);
  });

  test('calling off while it streams', async () => {
    const own = await startFaultServer(allFaults);
    const controller = new AbortController();
    const talking = talk(own.baseUrl, 'stall', {
      signal: controller.signal,
      onEvent: ({ kind }) => void (kind === 'progress' && controller.abort()),
    });
    const { answer } = await talking;
    await own.close();
    expect(answer.state === 'failed' && answer.failure.kind).toBe('aborted');
  });

  test('calling off while it waits', async () => {
    const controller = new AbortController();
    const client = createClient({ clock: new ManualClock() });
    const answer = await client.ask({
      endpoint: { preset: 'custom', baseUrl: server.baseUrl, model: 'nginx-504', key: null },
      prompt,
      capability: null,
      signal: controller.signal,
      onEvent: ({ kind }) => void (kind === 'waiting' && setImmediate(() => controller.abort())),
    });
    expect(answer.state === 'failed' && answer.failure.kind).toBe('aborted');
  });

  test('one request at a time', async () => {
    const client = createClient({ clock: new ManualClock() });
    const order: string[] = [];
    const asking = (name: string): Promise<unknown> =>
      talk(server.baseUrl, 'good', { client, onEvent: () => void order.push(name) });
    await Promise.all([asking('first'), asking('second')]);
    expect(new Set(order)).toEqual(new Set(['first', 'second']));
    expect(order.lastIndexOf('first')).toBeLessThan(order.indexOf('second'));
  });
});
