/** The fetch that the SDK is given: it sends only what may be sent, and sees what the SDK would not tell. */
import type { Clock } from './clock.ts';
import { isNearby, type Endpoint } from './endpoint.ts';
import { failure, FailureError, plainWords, type Failure } from './failure.ts';
import { presetOf } from './presets.ts';
import { examined } from './response.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What was seen of one request. */
export interface Watch {
  /** Set before the SDK learns of it, which would keep less. */
  failure: Failure | null;
  /** From sending to the first byte of the body, in milliseconds. */
  firstByteMs: number | null;
  /** Whether the stream said that it was done. */
  sawDone: boolean;
}

export interface Transport {
  readonly fetch: Fetch;
  readonly clock: Clock;
}

const FIRST_BYTE = 60_000;
/** A model on the own machine or network may have to be loaded first. */
const FIRST_BYTE_NEARBY = 180_000;
const IDLE = 45_000;
const TOTAL = 300_000;

/** Parameters that every server takes, or that a preset or a probe vouches for (llm.md 1.2). */
const PARAMETERS = new Set([
  'model',
  'messages',
  'stream',
  'max_tokens',
  'max_completion_tokens',
  'response_format',
  'stream_options',
  'thinking',
  'enable_thinking',
  'chat_template_kwargs',
  'reasoning_effort',
]);

/** One request's fetch. The key goes along only to the origin it was typed for; nothing follows a redirect. */
export function guardedFetch(endpoint: Endpoint, { fetch, clock }: Transport, watch: Watch): Fetch {
  return async (url, init) => {
    const inner = new AbortController();
    const giveUp = (found: Failure): void => {
      noted(watch, found);
      inner.abort();
    };
    const headers = headersFor(endpoint, new URL(url));
    if (headers === null) throw noted(watch, failure('keyElsewhere'));
    const sentAt = clock.now();
    const patience = isNearby(endpoint.baseUrl) ? FIRST_BYTE_NEARBY : FIRST_BYTE;
    const timers = new Timers(clock);
    timers.set('first', patience, () => giveUp(failure('timeoutFirstByte', { isPassing: false })));
    timers.set('total', TOTAL, () => giveUp(failure('tooLong')));
    const onAbort = (): void => inner.abort();
    init.signal?.addEventListener('abort', onAbort, { once: true });
    if (init.signal?.aborted) onAbort();
    const finish = (): void => {
      timers.clear();
      init.signal?.removeEventListener('abort', onAbort);
    };
    const onBytes = (bytes: Uint8Array): void => {
      watch.firstByteMs ??= clock.now() - sentAt;
      timers.stop('first');
      timers.set('idle', IDLE, () => giveUp(failure('stalled')));
      if (new TextDecoder().decode(bytes.slice(-64)).includes('[DONE]')) watch.sawDone = true;
    };
    try {
      const response = await fetch(url, {
        method: init.method ?? 'GET',
        headers,
        body: plainBody(init.body),
        signal: inner.signal,
        // A redirect would carry the draft to where nobody agreed to send it.
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      return await examined(response, {
        fail: (found) => noted(watch, found),
        onBytes,
        finish,
        now: clock.now(),
      });
    } catch (error) {
      finish();
      if (error instanceof FailureError) throw error;
      if (watch.failure) throw new FailureError(watch.failure);
      throw inner.signal.aborted
        ? error
        : noted(
            watch,
            failure('network', { details: { words: plainWords(wordsOf(error)) }, isPassing: true }),
          );
    }
  };
}

/** Null where the key belongs to another origin. */
function headersFor({ baseUrl, key, preset }: Endpoint, url: URL): Record<string, string> | null {
  if (url.origin !== new URL(baseUrl).origin) return null;
  const headers: Record<string, string> = { accept: '*/*', 'content-type': 'application/json' };
  if (key === null) return headers;
  if (key.origin !== url.origin) return null;
  return presetOf(preset).keyHeader === 'api-key'
    ? { ...headers, 'api-key': key.value }
    : { ...headers, authorization: `Bearer ${key.value}` };
}

function plainBody(body: RequestInit['body']): string | null {
  if (typeof body !== 'string') return null;
  const all = JSON.parse(body) as Record<string, unknown>;
  return JSON.stringify(
    Object.fromEntries(Object.entries(all).filter(([name]) => PARAMETERS.has(name))),
  );
}

/** The first failure is the reason for all that follow. */
function noted(watch: Watch, found: Failure): FailureError {
  watch.failure ??= found;
  return new FailureError(watch.failure);
}

class Timers {
  private readonly stops = new Map<string, () => void>();
  private readonly clock: Clock;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  set(name: string, ms: number, then: () => void): void {
    this.stop(name);
    this.stops.set(name, this.clock.after(ms, then));
  }

  stop(name: string): void {
    this.stops.get(name)?.();
    this.stops.delete(name);
  }

  clear(): void {
    for (const name of this.stops.keys()) this.stop(name);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
