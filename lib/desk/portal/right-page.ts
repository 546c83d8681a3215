/** Whether a page is the one of a submission's author: a comment must not go to somebody else. */

/** Whose submission it is. */
export interface Owner {
  readonly author: string | null;
  readonly area: string | null;
  /** The page it was read from; null for another origin. */
  readonly url: string | null;
}

/** unnamed: the box does not say that it is for comments. */
export type Doubt =
  | { readonly kind: 'unnamed' | 'no-name' }
  | { readonly kind: 'other-name' | 'several'; readonly name: string };

interface Page {
  readonly url: string;
  readonly text: string;
  readonly isNamed: boolean;
}

/**
 * Null where the page shows the author and nobody else of the month, or is the page the submission was read from and
 * shows nobody else alone.
 */
export function doubtOf(page: Page, owner: Owner, others: readonly Owner[]): Doubt | null {
  const shown = bare(page.text);
  const isThere = ({ author }: Owner): boolean => author !== null && shown.includes(bare(author));
  const isSame = owner.url !== null && plain(page.url) === plain(owner.url);
  const isShown = isThere(owner);
  const other = others.find((one) => one.author !== owner.author && isThere(one));
  if (!isShown && other?.author) return { kind: 'other-name', name: other.author };
  if (!isShown && !isSame) return { kind: 'no-name' };
  if (!isSame) {
    if (other?.author) return { kind: 'several', name: other.author };
    const twin = others.find(({ author, area }) => author === owner.author && area !== owner.area);
    const tellsArea = owner.area !== null && shown.includes(bare(owner.area));
    if (twin && !tellsArea) return { kind: 'several', name: owner.author ?? '' };
  }
  return page.isNamed ? null : { kind: 'unnamed' };
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Without a fragment that is only a place in the page. */
const plain = (url: string): string => url.replace(/#(?!!?\/).*$/, '');
