/** Who is at the portal and with what, read from the address: no session, so that tests need no login. */
import { authors, findAuthor, findText } from './world.ts';
import type { Author, Text } from './world.ts';

export interface Visit {
  readonly author: Author;
  /** What the form holds at first. */
  readonly draft: Text | undefined;
  /** Whether the form has a title input of its own. */
  readonly title: boolean;
  /** The host header: cross-origin pages are told their counterpart by it. */
  readonly host: string;
}

/** Reads ?author=KEY&draft=ID&title=1; undefined when the author or the draft is unknown. */
export function readVisit(query: URLSearchParams, host: string): Visit | undefined {
  const draftId = query.get('draft') || undefined;
  const draft = draftId === undefined ? undefined : findText(draftId);
  const key = query.get('author') || draft?.author.key || authors[0]?.key || '';
  const author = findAuthor(key);
  if (author === undefined || (draftId !== undefined && draft === undefined)) return undefined;
  return { author, draft, title: query.get('title') === '1', host };
}
