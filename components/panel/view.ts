/** Which of its states the panel is in. */
import type { ActiveTab } from '../../lib/active-tab.ts';
import type { Draft } from '../../lib/db/schema.ts';
import { portalOrigin } from '../../lib/origins.ts';

/** asking: looking for the page script. silent: none answers. answered: it looked and had time to report. */
export type Link = 'asking' | 'silent' | 'answered';

export interface Known {
  /** undefined while unknown, null when the window has no tab. */
  readonly tab: ActiveTab | null | undefined;
  /** Whether the tab's origin is granted; undefined while unknown. */
  readonly granted: boolean | undefined;
  readonly refused: boolean;
  readonly link: Link;
  /** Drafts in the tab, the last edited first; undefined while being read. */
  readonly drafts: readonly Draft[] | undefined;
}

export type View =
  | { readonly kind: 'loading' | 'unsupported' | 'unknown' | 'searching' | 'no-field' | 'lost' }
  | { readonly kind: 'permission'; readonly origin: string; readonly refused: boolean }
  | { readonly kind: 'gone'; readonly draft: Draft }
  | { readonly kind: 'draft'; readonly drafts: readonly Draft[]; readonly lost: boolean };

export function viewOf({ tab, granted, refused, link, drafts }: Known): View {
  if (tab === undefined || drafts === undefined) return { kind: 'loading' };
  const present = drafts.filter((draft) => draft.present);
  // A granted frame inside a page whose address is hidden has its draft all the same.
  if (present.length > 0) return { kind: 'draft', drafts: present, lost: link === 'silent' };
  if (tab === null || tab.url === null) return { kind: 'unknown' };
  const origin = portalOrigin(tab.url);
  if (origin === null) return { kind: 'unsupported' };
  if (granted === undefined) return { kind: 'loading' };
  if (!granted) return { kind: 'permission', origin, refused };
  const [left] = drafts;
  if (left !== undefined) return { kind: 'gone', draft: left };
  return { kind: WITHOUT_FIELD[link] };
}

const WITHOUT_FIELD = { asking: 'searching', silent: 'lost', answered: 'no-field' } as const;
