import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '../../../lib/coach/client/client.ts';
import { startFaultServer, type FaultServer } from '../../setup/fault-server.ts';
import { allFaults } from '../../setup/refusals.ts';
import { ManualClock } from './peer.ts';

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer(allFaults);
});
afterAll(() => server.close());

describe('the connection test', () => {
  const signal = new AbortController().signal;
  const probing = (model: string, path = '/v1', preset: 'custom' | 'siliconflow' = 'custom') =>
    createClient({ clock: new ManualClock(), random: () => 0.5 }).probe(
      { preset, baseUrl: `${server.origin}${path}`, model, key: null },
      signal,
    );

  test('a schema that is applied is told by a word that only the schema holds', async () => {
    expect(await probing('probe-usage')).toMatchObject({
      state: 'ok',
      capability: { mode: 'json_schema', usage: true },
      findings: {
        models: ['m1', 'm2'],
        schema: 'applied',
        echoesChinese: true,
        endsProperly: true,
        thinks: true,
        tellsUsage: true,
      },
    });
  });

  test('a schema that is ignored is not asked for again', async () => {
    expect(await probing('probe-ignores')).toMatchObject({
      state: 'ok',
      capability: { mode: 'json_object', usage: false },
      findings: { schema: 'ignored' },
    });
  });

  test.each([
    ['/none', null],
    ['/empty', []],
    ['/odd', ['real']],
  ])('a model list at %s does not matter', async (path, models) => {
    expect(await probing('probe-schema', path)).toMatchObject({
      state: 'ok',
      findings: { models },
    });
  });

  test('a thousand models are enough', async () => {
    const found = await probing('probe-schema', '/many');
    expect(found.state === 'ok' && found.findings.models).toHaveLength(1_000);
  });

  test.each([
    ['/v1', 'originBlocked'],
    ['/none', 'forbidden'],
  ])('an empty 403 behind %s is %s', async (path, kind) => {
    expect(await probing('ollama-origin', path)).toMatchObject({
      state: 'failed',
      failure: { kind },
    });
  });

  test('nothing of the user is in it', async () => {
    const own = await startFaultServer(allFaults);
    const client = createClient({ clock: new ManualClock() });
    await client.probe(
      { preset: 'custom', baseUrl: own.baseUrl, model: 'probe-schema', key: null },
      signal,
    );
    await own.close();
    expect(JSON.stringify(own.seen)).not.toContain('市场');
  });
});
