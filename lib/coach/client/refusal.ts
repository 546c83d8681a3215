/** What an error response means, whatever shape its body has. */
import { failure, plainWords, type Failure } from './failure.ts';
import { retryAtOf } from './retry.ts';

interface ErrorBody {
  readonly words: string;
  readonly code: string;
  readonly param: string;
}

/**
 * Known shapes: {error:{message,code,param}}, {error:"…"}, {code,message} (SiliconFlow),
 * {object:"error",message} (vLLM), a bare JSON string, HTML, nothing.
 */
export function readErrorBody(body: string): ErrorBody {
  const parsed = parse(body);
  if (typeof parsed === 'string') return { words: plainWords(parsed), code: '', param: '' };
  if (!isObject(parsed)) return { words: plainWords(body), code: '', param: '' };
  const inner = isObject(parsed['error']) ? parsed['error'] : parsed;
  const words =
    typeof parsed['error'] === 'string'
      ? parsed['error']
      : textOf(inner['message'] ?? inner['msg'] ?? inner['detail']);
  return {
    words: plainWords(words),
    code: textOf(inner['code'] ?? inner['type']),
    param: textOf(inner['param']),
  };
}

const NO_MONEY =
  /insufficient_quota|insufficient.{0,3}balance|arrears|欠费|余额不足|billing|quota.{0,12}exceeded/i;
const NO_MONEY_CODES = new Set(['1113', 'insufficient_quota', 'Arrearage']);
const AUTH_CODES = new Set(['1000', '1001', '1002', '1003', '1004', 'invalid_api_key']);
const FILTERED = /content_filter|content_policy|sensitive|data_inspection|敏感|违规/i;
const TOO_LARGE =
  /context.{0,12}length|maximum context|too long|too many tokens|超过.{0,8}长度|1261/i;

/** A refused request as a failure. `answered`: whether the same server took a GET before. */
export function refusalOf(status: number, headers: Headers, body: string, now: number): Failure {
  const { words, code, param } = readErrorBody(body);
  const details = { status: String(status), words, code, param };
  if (NO_MONEY_CODES.has(code) || NO_MONEY.test(words) || status === 402)
    return failure('quota', { details });
  if (AUTH_CODES.has(code) || status === 401) return failure('auth', { details });
  // Ollama refuses an extension's Origin with an empty 403 while its GETs pass.
  if (status === 403)
    return failure(body.trim() === '' ? 'originBlocked' : 'forbidden', { details });
  if (FILTERED.test(`${code} ${words}`)) return failure('filtered', { details });
  if (status === 413 || (status < 500 && TOO_LARGE.test(`${code} ${words}`)))
    return failure('tooLarge', { details });
  if (status === 404 || status === 405) return failure('notFound', { details });
  if (status === 429) {
    // Gateways wrap a permanent 404 into a 429.
    if (param === '404') return failure('notFound', { details });
    return failure('rateLimit', { details, retryAt: retryAtOf(headers, now), isPassing: true });
  }
  if (status === 408 || status === 425) return failure('server', { details, isPassing: true });
  if (status === 501) return failure('badRequest', { details });
  if (status >= 500)
    return failure('server', { details, retryAt: retryAtOf(headers, now), isPassing: true });
  return failure('badRequest', { details });
}

/** An `error` inside a 200: as JSON, or as an event of the stream. Its code may be a status. */
export function errorInside(body: string, headers: Headers, now: number): Failure {
  const { code, words } = readErrorBody(body);
  const status = /^[45]\d\d$/.test(code) ? Number(code) : 400;
  if (/rate.?limit|too many requests|1302|1303|1305/i.test(`${code} ${words}`))
    return refusalOf(429, headers, body, now);
  if (/overloaded|server_error|upstream|internal|负载|繁忙/i.test(`${code} ${words}`))
    return refusalOf(503, headers, body, now);
  return refusalOf(status, headers, body, now);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
