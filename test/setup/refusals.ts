/** The behaviours of llm.md 5.3 that concern refusals, limits, models and what must not be believed. */
import type { Act, Fault } from './fault-server.ts';
import {
  chunk,
  DONE,
  faults,
  first,
  goodReply,
  hasFormat,
  html,
  json,
  nonceOf,
  refusing,
  says,
  streamOf,
  suggestion,
} from './faults.ts';

const hasThinking = (body: Record<string, unknown>): boolean => body['enable_thinking'] !== false;
const limited = (headers: Record<string, string>): Act =>
  json(429, { error: { message: 'Rate limit reached', type: 'requests' } }, headers);

/** By model. */
const refusals: Readonly<Record<string, Fault>> = {
  // 10 a 200 that is none
  'login-page': () => html(200),
  'error-in-200': () => json(200, { error: { message: '无效的令牌', code: 'invalid_api_key' } }),
  'error-chunk': (seen) => ({
    parts: [
      ...streamOf(goodReply(seen).slice(0, 40)).slice(0, -2),
      'data: {"error":{"message":"upstream overloaded","type":"upstream_error"}}\n\n',
    ],
  }),
  'limit-in-stream': first({
    parts: ['data: {"error":{"message":"Rate limit reached","code":"429"}}\n\n'],
  }),
  'no-content': () => ({ status: 204, parts: [] }),
  // 11 response_format refused
  'format-deepseek': refusing(
    hasFormat('json_schema'),
    json(400, {
      error: {
        message: 'This response_format type is unavailable now',
        type: 'invalid_request_error',
      },
    }),
  ),
  'format-dashscope': refusing(
    hasThinking,
    json(400, {
      error: { message: 'Json mode response is not supported when enable_thinking is true' },
    }),
  ),
  'format-lmstudio': refusing(
    hasFormat('json_object'),
    json(400, { error: "'response_format.type' must be 'json_schema' or 'text'" }),
  ),
  'format-siliconflow': refusing(
    hasFormat(),
    json(400, { code: 20015, message: 'response_format is not supported', data: null }),
  ),
  'format-vllm': refusing(
    hasFormat('json_schema'),
    json(400, {
      object: 'error',
      message: 'guided decoding backend failed',
      type: 'BadRequestError',
      code: 400,
    }),
  ),
  'format-newapi': refusing(
    hasFormat('json_schema'),
    json(400, {
      error: {
        message: 'json_schema not supported (request id: 2026)',
        type: 'new_api_error',
        param: '',
        code: '',
      },
    }),
  ),
  'format-bare-string': refusing(
    hasFormat('json_schema'),
    json(400, '"response_format unsupported"'),
  ),
  'bad-empty': () => json(400, ''),
  'token-param': refusing(
    (body) => 'max_tokens' in body,
    json(400, {
      error: {
        message: "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
        param: 'max_tokens',
      },
    }),
  ),
  // 12 plain refusals
  unauthorised: () =>
    json(401, {
      error: { message: 'Incorrect API key provided: sk-abcdef123456', code: 'invalid_api_key' },
    }),
  'bare-401': () => json(401, '"invalid key"'),
  'no-money': () => json(402, { error: { message: 'Insufficient Balance' } }),
  arrears: () => json(429, { error: { code: '1113', message: '您的账户已欠费' } }),
  'ollama-origin': () => ({ status: 403, headers: { 'content-type': 'text/plain' }, parts: [] }),
  forbidden: () => json(403, { error: { message: 'model not allowed' } }),
  'wrong-path': () => html(404),
  'too-large': () => html(413),
  unprocessable: () => json(422, { error: { message: 'messages: field required' } }),
  'context-length': () =>
    json(400, {
      error: {
        message: "This model's maximum context length is 4096 tokens",
        code: 'context_length_exceeded',
      },
    }),
  // 13 limits and gateways in trouble
  'limit-seconds': first(limited({ 'retry-after': '3' })),
  'limit-date': first(limited({ 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT' })),
  'limit-ms': first(limited({ 'retry-after-ms': '250' })),
  'limit-none': first(limited({})),
  'limit-hour': () => limited({ 'retry-after': '3600' }),
  'limit-wraps-404': () =>
    json(429, {
      error: {
        message: '当前分组上游负载已饱和',
        type: 'new_api_error',
        param: '404',
        code: 'bad_response_status_code',
      },
    }),
  'nginx-502': first(html(502), html(503)),
  'nginx-504': () => html(504),
  // 14 the first byte
  'no-byte': () => ({ parts: ['hang'] }),
  // 15 redirects
  redirect: () => ({ status: 302, headers: { location: 'http://127.0.0.1:9/login' }, parts: [] }),
  // 16 what must not be believed
  'invented-number': says((seen) =>
    goodReply(seen, [suggestion({ rewrite: '由我走访37户学校旁小店。' })]),
  ),
  'invented-brand': says((seen) =>
    goodReply(seen, [suggestion({ rewrite: '由我在利群上柜的8户先试。' })]),
  ),
  'all-praise': says((seen) => goodReply(seen, [])),
  'odd-token': says((seen) => goodReply(seen, [suggestion({ rewrite: '请〔客户9〕先试。' })])),
  'echoes-prompt': says((seen) =>
    goodReply(seen, [suggestion({ rewrite: `校验码 ${nonceOf(seen)}` })]),
  ),
  'input-cut': says(() => JSON.stringify({ v: '', suggestions: [suggestion()] })),
  // for the probe
  'probe-schema': (seen) => ({ parts: streamOf(probeReply(seen.body, true)) }),
  'probe-ignores': (seen) => ({ parts: streamOf(probeReply(seen.body, false)) }),
  'probe-usage': (seen) => ({
    parts: [
      chunk({ delta: { reasoning: '想' } }),
      ...streamOf(probeReply(seen.body, true)).slice(0, -1),
      'data: {"choices":[],"usage":{"prompt_tokens":40,"completion_tokens":9}}\n\n',
      DONE,
    ],
  }),
  // 17 models
  GET: () => json(200, { object: 'list', data: [{ id: 'm1' }, { id: 'm2' }] }),
  'GET /none/models': () => html(404),
  'GET /empty/models': () => json(200, { object: 'list', data: [] }),
  'GET /many/models': () =>
    json(200, { data: Array.from({ length: 1_200 }, (_, at) => ({ id: `m${at}` })) }),
  'GET /odd/models': () => json(200, { data: [{ name: 'no id' }, 'text', null, { id: 'real' }] }),
};

/** With the word that only the schema holds, as far as the schema is asked for and obeyed. */
function probeReply(body: Record<string, unknown>, isApplied: boolean): string {
  const format = body['response_format'] as
    | { json_schema?: { schema: { properties: { code: { enum: string[] } } } } }
    | undefined;
  const code = isApplied ? format?.json_schema?.schema.properties.code.enum[0] : undefined;
  return JSON.stringify({ ok: true, echo: '测试完成率92%', ...(code ? { code } : {}) });
}

export const allFaults: Readonly<Record<string, Fault>> = { ...faults, ...refusals };
