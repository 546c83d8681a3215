/** Who is at the portal and with what, read from the address: no session, so that tests need no login. */
import type { Saved, Store } from './store.ts';
import { authors, findAuthor, findText } from './world.ts';
import type { Author, Text } from './world.ts';

export interface Visit {
  readonly author: Author;
  /** What the form holds at first. */
  readonly draft: Text | undefined;
  /** What was saved in this run, to be opened again. */
  readonly saved: Saved | undefined;
  /** Whether the form has a title input of its own. */
  readonly title: boolean;
  /** The host header: cross-origin pages are told their counterpart by it. */
  readonly host: string;
}

/** Reads ?author=KEY&draft=ID&saved=N&title=1; undefined when the author, the draft or the saved is unknown. */
export function readVisit(query: URLSearchParams, host: string, store: Store): Visit | undefined {
  const draftId = query.get('draft') || undefined;
  const draft = draftId === undefined ? undefined : findText(draftId);
  const savedId = query.get('saved') || undefined;
  const saved = savedId === undefined ? undefined : store.find(savedId);
  const key = query.get('author') || draft?.author.key || authors[0]?.key || '';
  const author = findAuthor(key);
  if (author === undefined) return undefined;
  if (draftId !== undefined && draft === undefined) return undefined;
  if (savedId !== undefined && saved === undefined) return undefined;
  return { author, draft, saved, title: query.get('title') === '1', host };
}
