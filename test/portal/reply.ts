/** What a route gives back; the server turns it into bytes. */
import type { Markup } from './pages/markup.ts';

export interface Reply {
  readonly status: number;
  /** The content-type header, with its charset. */
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export function pageReply(page: Markup, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, type: 'text/html; charset=utf-8', body: page.source, headers };
}

export function jsonReply(status: number, value: unknown): Reply {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

export function refusal(status: number, message: string): Reply {
  return { status, type: 'text/plain; charset=utf-8', body: `${status} ${message}` };
}
