/** The behaviours of llm.md 5.3 that concern the stream and what stands in it. */
import type { Act, Fault, Part, Seen } from './fault-server.ts';

/** The nonce that the prompt of a request carries. */
export function nonceOf({ body }: Seen): string {
  const [system] = body['messages'] as readonly { content: string }[];
  return /v=([a-z0-9]+)/.exec(system?.content ?? '')?.[1] ?? '';
}

export const REWRITE = '由我在【待补充：日期】前走访中“学”校旁8户😀店。';

export function suggestion(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ruleId: 'problem/vague-suggestion',
    quote: '建议加强市场清理力度。',
    action: 'replace',
    rewrite: REWRITE,
    why: '写清由谁、何时、对谁做。',
    needs: ['什么时候完成？'],
    ...more,
  };
}

export function goodReply(seen: Seen, suggestions: readonly unknown[] = [suggestion()]): string {
  return JSON.stringify({ v: nonceOf(seen), suggestions });
}

interface ChunkMore {
  readonly delta?: Record<string, unknown>;
  readonly finish?: string | null;
}

export function chunk({ delta = {}, finish = null }: ChunkMore): string {
  const choices = [{ index: 0, delta, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', choices })}\n\n`;
}

export const DONE = 'data: [DONE]\n\n';

/** A text in pieces of some characters, with its end. */
export function streamOf(text: string, finish: string | null = 'stop', size = 7): string[] {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'gu')) ?? [];
  return [
    chunk({ delta: { role: 'assistant', content: '' } }),
    ...pieces.map((content) => chunk({ delta: { content } })),
    chunk({ finish }),
    DONE,
  ];
}

export function says(text: (seen: Seen) => string, finish: string | null = 'stop'): Fault {
  return (seen) => ({ parts: streamOf(text(seen), finish) });
}

export function bytesOf(parts: readonly string[]): Buffer {
  return Buffer.from(parts.join(''), 'utf8');
}

export function cutAt(bytes: Buffer, ...offsets: readonly number[]): Part[] {
  const ends = [...offsets, bytes.length];
  return ends.map((end, at) => bytes.subarray(at === 0 ? 0 : ends[at - 1], end));
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Act {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    parts: [typeof body === 'string' ? body : JSON.stringify(body)],
  };
}

export function html(status: number, headers: Record<string, string> = {}): Act {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    parts: [
      '<!doctype html><html><head><title>nginx</title></head><body><h1>出错了</h1></body></html>',
    ],
  };
}

const good: Fault = says(goodReply);

/** Refuses until the request no longer asks that way. */
export function refusing(refuses: (body: Record<string, unknown>) => boolean, act: Act): Fault {
  return (seen, count) => (refuses(seen.body) ? act : good(seen, count));
}

/** The first answers, then good ones. */
export function first(...acts: readonly Act[]): Fault {
  return (seen, count) => acts[count] ?? good(seen, count);
}

const hasFormat =
  (type?: string) =>
  (body: Record<string, unknown>): boolean => {
    const format = body['response_format'] as { type?: string } | undefined;
    return type === undefined ? format !== undefined : format?.type === type;
  };

const cut = (text: string, share: number): string => text.slice(0, Math.floor(text.length * share));
const two = (seen: Seen): string =>
  goodReply(seen, [suggestion(), suggestion({ why: '第二条理由' })]);

/** By model. */
export const faults: Readonly<Record<string, Fault>> = {
  good,
  // 2 bytes and events
  'one-byte': (seen) => ({
    parts: Array.from(bytesOf(streamOf(goodReply(seen))), (byte) => Buffer.from([byte])),
  }),
  'one-write': (seen) => ({ parts: [bytesOf(streamOf(goodReply(seen)))] }),
  // 3 forms of events
  crlf: (seen) => ({
    parts: streamOf(goodReply(seen)).map((part) => part.replaceAll('\n', '\r\n')),
  }),
  'no-space': (seen) => ({
    parts: streamOf(goodReply(seen)).map((part) => part.replace('data: ', 'data:')),
  }),
  bom: (seen) => ({ parts: [Buffer.from([0xef, 0xbb, 0xbf]), ...streamOf(goodReply(seen))] }),
  'no-last-blank': (seen) => ({
    parts: [...streamOf(goodReply(seen)).slice(0, -1), chunk({ finish: 'stop' }).trimEnd()],
  }),
  // 4 keep-alive
  'keep-alive': (seen) => ({
    parts: [...Array.from({ length: 20 }, () => ': keep-alive\n\n'), ...streamOf(goodReply(seen))],
  }),
  'blank-then-json': (seen) => json(200, `\n\n\n${plainAnswer(goodReply(seen))}`),
  // 5 empty choices
  'empty-choices': (seen) => ({
    parts: [
      'data: {"choices":[],"prompt_filter_results":[]}\n\n',
      ...streamOf(goodReply(seen)).slice(0, -1),
      'data: {"choices":[{"index":0,"finish_reason":"stop"}]}\n\n',
      chunk({ delta: { content: null } }),
      'data: {"choices":[],"usage":{"prompt_tokens":40,"completion_tokens":9}}\n\n',
      DONE,
    ],
  }),
  // 6 thoughts
  'thoughts-content': (seen) => ({
    parts: [
      chunk({ delta: { reasoning_content: '先想想{"a":1}', content: '' } }),
      ...streamOf(goodReply(seen)),
    ],
  }),
  'thoughts-reasoning': (seen) => ({
    parts: [chunk({ delta: { reasoning: '想', content: null } }), ...streamOf(goodReply(seen))],
  }),
  'think-tags': says((seen) => `<think>他说{"x":1}</think>\n${goodReply(seen)}`),
  'think-unopened': says((seen) => `先看规则。</think>${goodReply(seen)}`),
  'think-unclosed': says(() => '<think>一直在想，没有答案'),
  'only-in-thoughts': (seen) => ({
    parts: [
      chunk({ delta: { reasoning_content: goodReply(seen), content: null } }),
      chunk({ finish: 'stop' }),
      DONE,
    ],
  }),
  // 7 ends
  'no-done': (seen) => ({ parts: streamOf(goodReply(seen)).slice(0, -1) }),
  'no-done-no-finish': (seen) => ({ parts: streamOf(goodReply(seen)).slice(0, -2) }),
  'eof-in-json': (seen) => ({ parts: streamOf(cut(goodReply(seen), 0.5)).slice(0, -2) }),
  'reset-in-character': (seen) => {
    const bytes = bytesOf(streamOf(goodReply(seen)));
    return { parts: [bytes.subarray(0, bytes.indexOf(Buffer.from('中')) + 1), 'reset'] };
  },
  'reset-at-once': () => ({ parts: ['reset'] }),
  stall: (seen) => ({ parts: [...streamOf(cut(goodReply(seen), 0.3)).slice(0, -2), 'hang'] }),
  // 8 finish
  'length-once': (seen, count) => ({
    parts: count === 0 ? streamOf(cut(goodReply(seen), 0.6), 'length') : streamOf(goodReply(seen)),
  }),
  'length-always': says((seen) => cut(two(seen), 0.8), 'length'),
  'length-nothing': says((seen) => cut(goodReply(seen), 0.3), 'length'),
  'content-filter': says(() => '抱歉', 'content_filter'),
  sensitive: says(() => '', 'sensitive'),
  // 9 malformed JSON
  fenced: says((seen) => '```json\n' + goodReply(seen) + '\n```'),
  prose: says((seen) => `好的，下面是结果：\n${goodReply(seen)}\n希望对您有帮助。`),
  'two-objects': says((seen) => `{"v":"old","note":"草稿"}\n${goodReply(seen)}`),
  'wrong-enum': says((seen) => goodReply(seen, [suggestion({ action: '删掉' }), suggestion()])),
  'missing-field': says((seen) => goodReply(seen, [{ quote: '缺字段' }, suggestion()])),
  'extra-keys': says((seen) => goodReply(seen, [suggestion({ score: 100, rank: 1 })])),
  'duplicate-keys': says((seen) => goodReply(seen).replace('{"v":', '{"v":"old","v":')),
  proto: says((seen) => goodReply(seen).replace('{"v":', '{"__proto__":{"admin":true},"v":')),
  'number-as-string': says((seen) => goodReply(seen, [suggestion({ why: 12 }), suggestion()])),
  'chinese-signs': says((seen) =>
    goodReply(seen)
      .replaceAll('"quote":', '“quote”：')
      .replaceAll('"action":"replace",', '“action”：“replace”，'),
  ),
  'inner-quotes': says((seen) => goodReply(seen).replace('写清由谁', '写清"由谁"')),
  'trailing-comma': says((seen) => goodReply(seen).replace(']}', '],}')),
  'empty-once': first({ parts: [chunk({ finish: 'stop' }), DONE] }),
  'empty-always': () => ({ parts: [chunk({ finish: 'stop' }), DONE] }),
  'array-root': says((seen) => JSON.stringify([suggestion({ why: nonceOf(seen) })])),
  nonsense: says(() => '我不能输出 JSON。'),
  'nonsense-once': first({ parts: streamOf('我先说明一下。') }),
  // 15 gateways
  'ignores-stream': (seen) => json(200, plainAnswer(goodReply(seen))),
  'ignores-format': says((seen) => `结果：${goodReply(seen)}`),
};

export function plainAnswer(content: string): string {
  return JSON.stringify({
    id: 'x',
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 5, completion_tokens: 6 },
  });
}

export { hasFormat };
