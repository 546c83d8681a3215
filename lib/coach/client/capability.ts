import type { Endpoint } from './endpoint.ts';
import { presetOf } from './presets.ts';

/** How JSON is asked for: by schema, as any object, or in words alone. */
export type Mode = 'json_schema' | 'json_object' | 'prompt';

/** What an endpoint and model have shown to know. Plain data, to be stored. */
export interface Capability {
  /** capabilityKey of the endpoint. */
  readonly key: string;
  readonly mode: Mode;
  /** Whether the parameter that turns thinking off is sent. */
  readonly thinkingOff: boolean;
  readonly tokenParam: 'max_tokens' | 'max_completion_tokens';
  /** Whether stream_options.include_usage is taken. */
  readonly usage: boolean;
  /** When it was found out, milliseconds since 1970; null for what is only presumed. */
  readonly checkedAt: number | null;
  /** Replies in a row that could not be read. */
  readonly failStreak: number;
}

/** Bumped when the reply schemas change. */
const SCHEMA_VERSION = 1;
const TTL = 14 * 24 * 60 * 60 * 1000;
const STREAK_MAX = 3;

/** One per base URL and model. */
export function capabilityKey({ baseUrl, model }: Pick<Endpoint, 'baseUrl' | 'model'>): string {
  return `${baseUrl} ${model} ${SCHEMA_VERSION}`;
}

/** What the preset lets presume. */
export function presumed(endpoint: Endpoint): Capability {
  const { modes, thinkingOff, tokenParam } = presetOf(endpoint.preset);
  return {
    key: capabilityKey(endpoint),
    mode: modes[0] ?? 'prompt',
    thinkingOff: thinkingOff !== null,
    tokenParam,
    usage: false,
    checkedAt: null,
    failStreak: 0,
  };
}

/** A stored capability as long as it is of this endpoint, fresh, and has not failed three times in a row. */
export function remembered(endpoint: Endpoint, stored: Capability | null, now: number): Capability {
  if (stored === null || stored.key !== capabilityKey(endpoint)) return presumed(endpoint);
  const isStale = stored.checkedAt === null || now - stored.checkedAt > TTL;
  return isStale || stored.failStreak >= STREAK_MAX ? presumed(endpoint) : stored;
}

/** The next weaker way to ask, of those the preset has; null where there is none. */
export function weaker(endpoint: Endpoint, capability: Capability): Capability | null {
  const { modes } = presetOf(endpoint.preset);
  const next = modes[modes.indexOf(capability.mode) + 1];
  return next && capability.mode !== 'prompt' ? { ...capability, mode: next } : null;
}
