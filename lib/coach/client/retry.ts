import type { Failure } from './failure.ts';

export const RETRIES = 2;
const LEAST = 1_000;
const MOST = 8_000;
/** A longer wait is the user's to decide on. */
export const SILENT_WAIT_MAX = 30_000;

/**
 * How long to wait before asking again, in milliseconds; null where asking again is no use, was done
 * enough, or would take so long that somebody has to agree. random: 0 to 1.
 */
export function delayBefore(
  attempt: number,
  failed: Failure,
  now: number,
  random: number,
): number | null {
  if (!failed.isPassing || attempt >= RETRIES) return null;
  if (failed.retryAt !== null) {
    const told = Math.max(0, failed.retryAt - now);
    return told > SILENT_WAIT_MAX ? null : told;
  }
  const ceiling = Math.min(MOST, LEAST * 2 ** (attempt + 1));
  return Math.round(LEAST + random * (ceiling - LEAST));
}

/** When a server says to come back: retry-after-ms, Retry-After in seconds or as a date, x-ratelimit-reset-*. */
export function retryAtOf(headers: Headers, now: number): number | null {
  const ms = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(ms) && ms >= 0) return now + ms;
  const after = headers.get('retry-after');
  if (after !== null) {
    const seconds = Number(after);
    if (after.trim() !== '' && Number.isFinite(seconds) && seconds >= 0)
      return now + seconds * 1_000;
    const date = Date.parse(after);
    if (Number.isFinite(date)) return Math.max(now, date);
  }
  const resets = ['x-ratelimit-reset-requests', 'x-ratelimit-reset-tokens']
    .map((name) => spanOf(headers.get(name)))
    .filter((span) => span !== null);
  return resets.length > 0 ? now + Math.max(...resets) : null;
}

/** 1m30s, 20ms, 6.5s in milliseconds. */
function spanOf(written: string | null): number | null {
  if (written === null || !/^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(written)) return null;
  const sizes: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
  return Array.from(written.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)).reduce(
    (sum, [, count = '0', unit = 's']) => sum + Number(count) * (sizes[unit] ?? 0),
    0,
  );
}
