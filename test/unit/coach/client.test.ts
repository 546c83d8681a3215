import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startFaultServer, type FaultServer } from '../../setup/fault-server.ts';
import { bytesOf, cutAt, faults, goodReply, REWRITE, streamOf } from '../../setup/faults.ts';
import { allFaults } from '../../setup/refusals.ts';
import { talk, textsOf } from './peer.ts';

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
