/** A server that others wrote, so that our fault server and our client do not share a misunderstanding. */
import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NONCE, prompt, talk } from './peer.ts';

const REPLY = JSON.stringify({
  v: NONCE,
  suggestions: [
    {
      ruleId: 'problem/vague-suggestion',
      quote: '建议加强市场清理力度。',
      action: 'replace',
      rewrite: '由我在【待补充：日期】前走访学校旁8户😀。',
      why: '写清由谁做',
      needs: [],
    },
  ],
});

let mock: LLMock;
beforeAll(async () => {
  mock = new LLMock({ port: 0, chunkSize: 5 });
  mock.on({ model: 'plain' }, { content: REPLY });
  mock.on({ model: 'thinks' }, { content: REPLY, reasoning: '先想一想。' });
  mock.on({ model: 'limited' }, { content: REPLY });
  await mock.start();
});
afterAll(() => mock.stop());

const rewriteOf = ({ answer }: Awaited<ReturnType<typeof talk>>): string =>
  answer.state === 'answered' ? (answer.reply.items[0]?.rewrite ?? '') : answer.failure.kind;

describe('against aimock', () => {
  test('a streamed answer', async () => {
    const talked = await talk(`${mock.url}/v1`, 'plain');
    expect(rewriteOf(talked)).toContain('学校旁8户😀');
    expect(talked.answer).toMatchObject({ state: 'answered', warnings: [], requests: 1 });
    const sent = mock.getLastRequest();
    expect(JSON.stringify(sent?.body)).toContain(prompt.nonce);
    expect(JSON.stringify(sent?.body)).not.toMatch(/temperature|tool_choice|"seed"/);
  });

  test('thoughts before the answer', async () => {
    expect(rewriteOf(await talk(`${mock.url}/v1`, 'thinks'))).toContain('学校旁8户😀');
  });

  test('a limit, a countdown, the answer', async () => {
    mock.nextRequestError(429, { message: 'Rate limit reached', type: 'requests' });
    const talked = await talk(`${mock.url}/v1`, 'limited');
    expect(rewriteOf(talked)).toContain('学校旁8户😀');
    expect(talked.events.filter(({ kind }) => kind === 'waiting')).toHaveLength(1);
  });
});
