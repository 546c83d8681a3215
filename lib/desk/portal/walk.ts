/** The pages behind the links of a list, read one after the other and never in haste. */
import type { Item } from '../intake.ts';
import { itemOfPage, type ReadPage } from '../sources.ts';
import type { Link } from './links.ts';

/** A tab that shows one address after the other. */
export interface Reader {
  /** The page's text once it stands there; null where the page shows none. Rejects where it cannot be opened. */
  read(url: string): Promise<ReadPage | null>;
}

/** Between two pages, so that the portal is not burdened. */
export const PAUSE_MS = 800;

/** `pause` ends early when the signal says so. */
export async function* walk(
  links: readonly Link[],
  reader: Reader,
  pause: (milliseconds: number) => Promise<void>,
  signal: AbortSignal,
): AsyncGenerator<Item, void> {
  for (const [at, { url, text: name }] of links.entries()) {
    // oxlint-disable-next-line no-await-in-loop
    if (at > 0) await pause(PAUSE_MS);
    if (signal.aborted) return;
    const share = (at + 1) / links.length;
    // oxlint-disable-next-line no-await-in-loop
    yield await itemOf(url, name, share, reader);
  }
}

async function itemOf(url: string, name: string, share: number, reader: Reader): Promise<Item> {
  try {
    const page = await reader.read(url);
    if (page !== null && /\S/.test(page.text)) return itemOfPage({ ...page, url }, name, share);
    return { state: 'refused', name: name || url, share, problem: { kind: 'page', detail: {} } };
  } catch {
    return {
      state: 'refused',
      name: name || url,
      share,
      problem: { kind: 'page-gone', detail: {} },
    };
  }
}
