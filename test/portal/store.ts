/** What was saved through /submit, byte for byte, in the order of arrival. */

export type SavedState = 'draft' | 'submitted' | 'comment';

export interface Saved {
  /** Counts from 1. */
  readonly id: string;
  /** The page that posted, such as write/tinymce or special/nested. */
  readonly page: string;
  /** The author's key, such as chengguan. */
  readonly author: string;
  readonly state: SavedState;
  /** The portal's own title field; empty where the form has none. */
  readonly title: string;
  /** The content-type that came with the bytes. */
  readonly type: string;
  /** ISO time of arrival. */
  readonly at: string;
  /** Exactly the posted bytes. */
  readonly body: Uint8Array;
}

export interface Store {
  add(entry: Omit<Saved, 'id' | 'at'>): Saved;
  find(id: string): Saved | undefined;
  all(): readonly Saved[];
}

export function createStore(): Store {
  const saved: Saved[] = [];
  return {
    add(entry) {
      const row = { ...entry, id: String(saved.length + 1), at: new Date().toISOString() };
      saved.push(row);
      return row;
    },
    find: (id) => saved.find((row) => row.id === id),
    all: () => [...saved],
  };
}

/** The bytes as text; bytes that are no UTF-8 show as U+FFFD, the stored bytes stay as they are. */
export function savedText(saved: Saved): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(saved.body);
}
