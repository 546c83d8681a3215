import type { PresetId } from './presets.ts';

/** Where and as what to ask. */
export interface Endpoint {
  readonly preset: PresetId;
  /** As normalised by readBaseUrl: no slash at the end. */
  readonly baseUrl: string;
  readonly model: string;
  /** Null for servers that need none. */
  readonly key: BoundKey | null;
}

/** A key is sent to the origin it was typed for and to no other. */
export interface BoundKey {
  readonly value: string;
  readonly origin: string;
}

/** The key for a base URL: null where it was typed for another origin and has to be asked again. */
export function keyFor(baseUrl: string, key: BoundKey | null): BoundKey | null {
  return key !== null && key.origin === new URL(baseUrl).origin ? key : null;
}

export type BaseUrl =
  | {
      readonly ok: true;
      readonly url: string;
      /** For chrome.permissions.request: this origin and port only. */
      readonly permission: string;
      readonly isLocal: boolean;
      /** Key and draft would travel in clear over a network. */
      readonly isInClear: boolean;
    }
  | {
      readonly ok: false;
      readonly key: 'llm.url.empty' | 'llm.url.invalid' | 'llm.url.scheme' | 'llm.url.secret';
    };

/**
 * Reads a typed address: trimmed, `/chat/completions` and slashes at the end taken off, a missing scheme
 * added. `/v1` is never added: 智谱 has /v4, 方舟 /v3, Azure /openai/v1.
 */
export function readBaseUrl(typed: string): BaseUrl {
  const trimmed = typed.trim();
  if (trimmed === '') return { ok: false, key: 'llm.url.empty' };
  const url = parse(
    /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `${schemeFor(trimmed)}${trimmed}`,
  );
  if (url === null || url.hostname === '') return { ok: false, key: 'llm.url.invalid' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { ok: false, key: 'llm.url.scheme' };
  // A key in an address ends up in histories and logs.
  if (
    url.username !== '' ||
    url.password !== '' ||
    /[?&](?:key|token|api[-_]?key)=/i.test(url.search)
  )
    return { ok: false, key: 'llm.url.secret' };
  const path = url.pathname
    .replace(/\/+$/, '')
    .replace(/\/(?:chat\/completions|completions|models)$/, '');
  const isLocal = isLoopback(url.hostname);
  return {
    ok: true,
    url: `${url.origin}${path.replace(/\/+$/, '')}`,
    permission: `${url.origin}/*`,
    isLocal,
    isInClear: url.protocol === 'http:' && !isLocal,
  };
}

function parse(typed: string): URL | null {
  try {
    return new URL(typed);
  } catch {
    return null;
  }
}

function schemeFor(typed: string): string {
  return /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\])/i.test(typed)
    ? 'http://'
    : 'https://';
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

/** Loopback or a private network: a model may have to be loaded before the first byte. */
export function isNearby(baseUrl: string): boolean {
  const { hostname } = new URL(baseUrl);
  return isLoopback(hostname) || /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(hostname);
}
