/** The one door to a model. Called from a page, never from the background: a worker dies after 30 s. */
import type { Prompt } from '../prompts/prompt.ts';
import type { Answer, AskEvent } from './answer.ts';
import { ask } from './ask.ts';
import { remembered, type Capability } from './capability.ts';
import { wallClock, type Clock } from './clock.ts';
import type { Endpoint } from './endpoint.ts';
import { probe, type Probe } from './probe.ts';
import type { Fetch } from './transport.ts';

export interface ClientParts {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** 0 to 1. */
  readonly random: () => number;
}

export interface AskRequest<T> {
  readonly endpoint: Endpoint;
  readonly prompt: Prompt<T>;
  /** What was found out before and stored; null where nothing was. */
  readonly capability: Capability | null;
  readonly signal: AbortSignal;
  readonly onEvent?: (event: AskEvent) => void;
}

export interface Client {
  /** Asks, one request at a time per endpoint. Never rejects. The answer's capability is to be stored. */
  ask<T>(request: AskRequest<T>): Promise<Answer<T>>;
  /** 测试连接. Never rejects. */
  probe(endpoint: Endpoint, signal: AbortSignal): Promise<Probe>;
}

export function createClient(parts: Partial<ClientParts> = {}): Client {
  const {
    fetch = (url, init) => globalThis.fetch(url, init),
    clock = wallClock,
    random = Math.random,
  } = parts;
  const queue = new Map<string, Promise<unknown>>();
  /** Local servers answer one at a time anyway, and limits are per account. */
  const inTurn = <T>({ baseUrl }: Endpoint, work: () => Promise<T>): Promise<T> => {
    const turn = (queue.get(baseUrl) ?? Promise.resolve()).then(work);
    queue.set(baseUrl, turn);
    return turn;
  };
  return {
    ask: ({ endpoint, prompt, capability, signal, onEvent = () => {} }) =>
      inTurn(endpoint, () =>
        ask(endpoint, prompt, remembered(endpoint, capability, clock.now()), {
          fetch,
          clock,
          random,
          signal,
          onEvent,
        }),
      ),
    probe: (endpoint, signal) =>
      inTurn(endpoint, () => probe(endpoint, { fetch, clock }, createNonce(random), signal)),
  };
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Eight letters and digits that no text holds by chance. */
export function createNonce(random: () => number = Math.random): string {
  return Array.from({ length: 8 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
}
