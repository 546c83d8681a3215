/** Everything that can go wrong between asking and a usable answer, as values with a next step each. */

export type FailureKind =
  | 'auth'
  | 'forbidden'
  | 'quota'
  | 'rateLimit'
  | 'badRequest'
  | 'notFound'
  | 'tooLarge'
  | 'originBlocked'
  | 'keyElsewhere'
  | 'network'
  | 'server'
  | 'timeoutFirstByte'
  | 'stalled'
  | 'tooLong'
  | 'truncated'
  | 'filtered'
  | 'notLlm'
  | 'empty'
  | 'schema'
  | 'aborted';

export interface Failure {
  readonly kind: FailureKind;
  /** What happened, for the screen. */
  readonly key: `llm.error.${FailureKind}`;
  /** What to do next, for the screen. */
  readonly next: `llm.next.${FailureKind}`;
  /** status, param, the server's own words (cut, without markup): shown as plain text only. */
  readonly details: Readonly<Record<string, string>>;
  /** Milliseconds since 1970 when it makes sense to ask again; null where that is not known. */
  readonly retryAt: number | null;
  /** Whether asking again by itself can help and nothing was shown yet. */
  readonly isPassing: boolean;
}

interface FailureMore {
  readonly details?: Readonly<Record<string, string>>;
  readonly retryAt?: number | null;
  readonly isPassing?: boolean;
}

export function failure(kind: FailureKind, more: FailureMore = {}): Failure {
  const { details = {}, retryAt = null, isPassing = false } = more;
  return { kind, key: `llm.error.${kind}`, next: `llm.next.${kind}`, details, retryAt, isPassing };
}

/** Carries a failure through code that knows exceptions only. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(given: Failure) {
    super(given.kind);
    this.name = 'FailureError';
    this.failure = given;
  }
}

const WORDS_MAX = 200;

/** A server's words made fit to be shown: markup, control characters and anything like a key removed. */
export function plainWords(words: string): string {
  return words
    .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\b(?:sk|key|Bearer)[-_ ][\w.-]{6,}/gi, '***')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, WORDS_MAX);
}
