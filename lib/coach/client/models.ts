import type { Endpoint } from './endpoint.ts';
import { failure, FailureError, type Failure } from './failure.ts';
import { isObject } from './refusal.ts';
import { guardedFetch, type Transport, type Watch } from './transport.ts';

export type Models =
  | { readonly ok: true; readonly ids: readonly string[] }
  | { readonly ok: false; readonly failure: Failure };

const PATIENCE = 8_000;
const LISTED = 1_000;

/** The models that a server names: sugar for a text field, so every failure is tolerated. Never throws. */
export async function modelsOf(
  endpoint: Endpoint,
  transport: Transport,
  signal: AbortSignal,
): Promise<Models> {
  const watch: Watch = { failure: null, firstByteMs: null, sawDone: false };
  const own = new AbortController();
  const onAbort = (): void => own.abort();
  signal.addEventListener('abort', onAbort, { once: true });
  const stop = transport.clock.after(PATIENCE, onAbort);
  try {
    const get = guardedFetch(endpoint, transport, watch);
    const response = await get(`${endpoint.baseUrl}/models`, { method: 'GET', signal: own.signal });
    const body = (await response.json()) as unknown;
    const list = isObject(body) && Array.isArray(body['data']) ? body['data'] : [];
    const ids = list.flatMap((one: unknown) =>
      isObject(one) && typeof one['id'] === 'string' ? [one['id']] : [],
    );
    return { ok: true, ids: ids.slice(0, LISTED) };
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, failure: error.failure };
    return { ok: false, failure: failure(signal.aborted ? 'aborted' : 'timeoutFirstByte') };
  } finally {
    stop();
    signal.removeEventListener('abort', onAbort);
  }
}
