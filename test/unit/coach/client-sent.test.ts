import { describe, expect, test } from 'vitest';
import { startFaultServer } from '../../setup/fault-server.ts';
import { allFaults } from '../../setup/refusals.ts';
import { talk } from './peer.ts';

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
