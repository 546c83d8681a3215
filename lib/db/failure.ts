/** Reads and writes that may fail as values, so that a full disk cannot take the check with it. */
import { z } from '../zod.ts';

/**
 * full: no room left. closed: the database could not be opened or was shut. refused: the row does
 * not fit its schema, which is a fault of ours. other: anything else the browser reported.
 */
export type StorageFailureKind = 'full' | 'closed' | 'refused' | 'other';

export interface StorageFailure {
  readonly kind: StorageFailureKind;
  /** What the browser said, for a fault report; the panel has its own words for each kind. */
  readonly message: string;
  /** What the user can do about it. */
  readonly next: 'free-space' | 'restart' | 'report';
}

export type Stored<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: StorageFailure };

/** Runs one query; whatever it throws comes back as a failure. */
export async function stored<T>(query: () => Promise<T>): Promise<Stored<T>> {
  try {
    return { ok: true, value: await query() };
  } catch (error) {
    return { ok: false, failure: storageFailure(error) };
  }
}

const CLOSED = new Set([
  'DatabaseClosedError',
  'OpenFailedError',
  'MissingAPIError',
  'InvalidStateError',
  'VersionError',
  'UnknownError',
]);

export function storageFailure(error: unknown): StorageFailure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof z.ZodError) return { kind: 'refused', message, next: 'report' };
  const names = causes(error);
  if (names.includes('QuotaExceededError')) return { kind: 'full', message, next: 'free-space' };
  if (names.some((name) => CLOSED.has(name))) return { kind: 'closed', message, next: 'restart' };
  return { kind: 'other', message, next: 'report' };
}

/** Dexie reports a full disk as an AbortError with the quota error inside. */
function causes(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : [];
  return 'inner' in error && error.inner !== error ? [...name, ...causes(error.inner)] : name;
}
