import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '../../../lib/coach/client/client.ts';
import { startFaultServer, type FaultServer } from '../../setup/fault-server.ts';
import { bytesOf, cutAt, faults, goodReply, REWRITE, streamOf } from '../../setup/faults.ts';
import { allFaults } from '../../setup/refusals.ts';
import { ManualClock, prompt, talk } from './peer.ts';

let server: FaultServer;
const strays: unknown[] = [];
const onStray = (reason: unknown): void => void strays.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', onStray);
  const splits = Object.fromEntries(
    Array.from({ length: 8 }, (_, at) => [
      `split-${at}`,
      (seen: Parameters<typeof goodReply>[0]) => {
        const bytes = bytesOf(streamOf(goodReply(seen)));
        const [han, face] = ['中', '😀'].map((sign) => bytes.indexOf(Buffer.from(sign)));
        return { parts: cutAt(bytes, (han ?? 0) + (at % 4), (face ?? 0) + (at % 5)) };
      },
    ]),
  );
  server = await startFaultServer({ ...allFaults, ...splits });
});
afterAll(async () => {
  await server.close();
  process.off('unhandledRejection', onStray);
  expect(strays).toEqual([]);
});

const textsOf = ({ answer }: Awaited<ReturnType<typeof talk>>): string[] =>
  answer.state === 'answered'
    ? answer.reply.items.map(({ rewrite }) => rewrite)
    : [answer.failure.kind];

describe('an answer comes through whole, whatever the bytes do', () => {
  const models = [
    'good',
    ...Array.from({ length: 8 }, (_, at) => `split-${at}`),
    'one-byte',
    'one-write',
    'crlf',
    'no-space',
    'bom',
    'no-last-blank',
    'keep-alive',
    'blank-then-json',
    'empty-choices',
    'thoughts-content',
    'thoughts-reasoning',
    'think-tags',
    'think-unopened',
    'only-in-thoughts',
    'no-done',
    'no-done-no-finish',
    'length-once',
    'fenced',
    'prose',
    'two-objects',
    'wrong-enum',
    'missing-field',
    'extra-keys',
    'duplicate-keys',
    'number-as-string',
    'chinese-signs',
    'inner-quotes',
    'trailing-comma',
    'empty-once',
    'nonsense-once',
    'ignores-stream',
    'ignores-format',
  ].filter((model) => model in faults || model.startsWith('split-'));
  test.each(models)('%s', async (model) => {
    expect(textsOf(await talk(server.baseUrl, model))).toEqual([REWRITE]);
  });
});

describe('a failure is told as what it is', () => {
  test.each([
    ['think-unclosed', 'empty'],
    ['empty-always', 'empty'],
    ['eof-in-json', 'truncated'],
    ['length-nothing', 'truncated'],
    ['content-filter', 'filtered'],
    ['sensitive', 'filtered'],
    ['nonsense', 'schema'],
    ['array-root', 'schema'],
    ['proto', 'schema'],
    ['login-page', 'notLlm'],
    ['redirect', 'notLlm'],
    ['no-content', 'empty'],
    ['error-in-200', 'auth'],
    ['error-chunk', 'server'],
    ['bad-empty', 'badRequest'],
    ['unauthorised', 'auth'],
    ['bare-401', 'auth'],
    ['no-money', 'quota'],
    ['arrears', 'quota'],
    ['ollama-origin', 'originBlocked'],
    ['forbidden', 'forbidden'],
    ['wrong-path', 'notFound'],
    ['too-large', 'tooLarge'],
    ['context-length', 'tooLarge'],
    ['unprocessable', 'badRequest'],
    ['limit-hour', 'rateLimit'],
    ['limit-wraps-404', 'notFound'],
    ['nginx-504', 'server'],
    ['reset-in-character', 'network'],
    ['reset-at-once', 'network'],
  ])('%s is %s', async (model, kind) => {
    const { answer } = await talk(server.baseUrl, model);
    expect(answer.state === 'failed' && answer.failure).toMatchObject({
      kind,
      key: `llm.error.${kind}`,
      next: `llm.next.${kind}`,
    });
  });

  test('a key that a server echoes is not shown', async () => {
    const { answer } = await talk(server.baseUrl, 'unauthorised');
    expect(JSON.stringify(answer)).not.toContain('abcdef');
  });

  test('an address where nobody listens', async () => {
    const { answer } = await talk('http://127.0.0.1:9/v1', 'good');
    expect(answer.state === 'failed' && answer.failure.kind).toBe('network');
  });
});

describe('what can be asked otherwise is asked otherwise', () => {
  test.each([
    ['format-deepseek', 'custom', 'json_object'],
    ['format-lmstudio', 'siliconflow', 'prompt'],
    ['format-siliconflow', 'custom', 'prompt'],
    ['format-vllm', 'custom', 'json_object'],
    ['format-newapi', 'custom', 'json_object'],
    ['format-bare-string', 'custom', 'json_object'],
  ] as const)('%s: %s is answered by %s', async (model, preset, mode) => {
    const talked = await talk(server.baseUrl, model, { preset });
    expect(textsOf(talked)).toEqual([REWRITE]);
    expect(talked.answer.capability.mode).toBe(mode);
  });

  test('thinking is turned off where JSON is refused with it, and the mode is kept', async () => {
    const capability = {
      key: `${server.baseUrl} format-dashscope 1`,
      mode: 'json_object',
      thinkingOff: false,
      tokenParam: 'max_tokens',
      usage: false,
      checkedAt: Date.UTC(2026, 0, 1),
      failStreak: 0,
    } as const;
    const talked = await talk(server.baseUrl, 'format-dashscope', { preset: 'qwen', capability });
    expect(textsOf(talked)).toEqual([REWRITE]);
    expect(talked.answer.capability).toMatchObject({ mode: 'json_object', thinkingOff: true });
  });

  test('the other name for the limit of tokens', async () => {
    const talked = await talk(server.baseUrl, 'token-param');
    expect(textsOf(talked)).toEqual([REWRITE]);
    expect(talked.answer.capability.tokenParam).toBe('max_completion_tokens');
  });

  test('a cut reply keeps its whole items and says that it was cut', async () => {
    const { answer } = await talk(server.baseUrl, 'length-always');
    expect(answer).toMatchObject({ state: 'answered', warnings: ['reply-cut'], requests: 2 });
    expect(answer.state === 'answered' && answer.reply.items).toHaveLength(1);
  });

  test('a missing echo says that the input may have been cut', async () => {
    expect((await talk(server.baseUrl, 'input-cut')).answer).toMatchObject({
      warnings: ['input-cut'],
    });
  });

  test('a dropped item is told', async () => {
    expect((await talk(server.baseUrl, 'wrong-enum')).answer).toMatchObject({
      warnings: ['items-dropped'],
    });
  });
});

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

describe('what is sent', () => {
  const FORBIDDEN = [
    'temperature',
    'top_p',
    'seed',
    'user',
    'store',
    'n',
    'parallel_tool_calls',
    'tool_choice',
    'stream_options',
  ];

  test('no parameter and no header but those that every server takes', async () => {
    const own = await startFaultServer(allFaults);
    await talk(own.baseUrl, 'good', { preset: 'qwen' });
    const [sent] = own.seen;
    await own.close();
    expect(Object.keys(sent?.body ?? {}).toSorted()).toEqual([
      'enable_thinking',
      'max_tokens',
      'messages',
      'model',
      'response_format',
      'stream',
    ]);
    for (const name of FORBIDDEN) expect(sent?.body).not.toHaveProperty(name);
    expect(
      Object.keys(sent?.headers ?? {}).filter((name) =>
        /^(?:x-|openai-|cookie|referer)/.test(name),
      ),
    ).toEqual([]);
    expect(JSON.stringify(sent?.body['messages'])).toContain('JSON');
    expect(sent?.headers['authorization']).toBe('Bearer secret-key');
  });

  test('Azure gets its key in a header of its own', async () => {
    const own = await startFaultServer(allFaults);
    await talk(own.baseUrl, 'good', { preset: 'azure' });
    const [sent] = own.seen;
    await own.close();
    expect(sent?.headers).toMatchObject({ 'api-key': 'secret-key' });
    expect(sent?.headers).not.toHaveProperty('authorization');
    expect(sent?.body).toHaveProperty('max_completion_tokens');
  });

  test('no key, no header', async () => {
    const own = await startFaultServer(allFaults);
    await talk(own.baseUrl, 'good', { key: null });
    const [sent] = own.seen;
    await own.close();
    expect(sent?.headers).not.toHaveProperty('authorization');
  });

  test('a key typed for another origin is not sent, and neither is the text', async () => {
    const own = await startFaultServer(allFaults);
    const key = { value: 'secret-key', origin: 'https://elsewhere.example' };
    const { answer } = await talk(own.baseUrl, 'good', { key });
    await own.close();
    expect(answer.state === 'failed' && answer.failure.kind).toBe('keyElsewhere');
    expect(own.seen).toEqual([]);
  });
});

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
