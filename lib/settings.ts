/** What the user set, in the extension's own storage, which no page can read. */
import { browser } from 'wxt/browser';

const MARKS = 'marksShown';

/** Whether findings are marked in the page; they are unless the user said no. */
export async function marksShown(): Promise<boolean> {
  return (await browser.storage.local.get(MARKS))[MARKS] !== false;
}

export async function showMarks(shown: boolean): Promise<void> {
  await browser.storage.local.set({ [MARKS]: shown });
}

/** How many months the library keeps; 0 keeps all. */
export const RETENTIONS = [12, 24, 36, 0] as const;
export type Retention = (typeof RETENTIONS)[number];
const RETENTION: Retention = 24;

const KEY = 'retention';

export async function retention(): Promise<Retention> {
  return asRetention((await browser.storage.local.get(KEY))[KEY]);
}

export async function setRetention(months: Retention): Promise<void> {
  await browser.storage.local.set({ [KEY]: months });
}

/** An older version, or another one, may have stored something else. */
function asRetention(value: unknown): Retention {
  return RETENTIONS.find((one) => one === value) ?? RETENTION;
}

const REVIEWER = 'reviewer';
const NAME_MAX = 80;

/** Who reviews at this machine; empty where nobody said. */
export async function reviewer(): Promise<string> {
  const name: unknown = (await browser.storage.local.get(REVIEWER))[REVIEWER];
  return typeof name === 'string' ? name : '';
}

export async function setReviewer(name: string): Promise<void> {
  await browser.storage.local.set({ [REVIEWER]: name.trim().slice(0, NAME_MAX) });
}

const ISSUER = 'issuer';

/** Who gives the notice of a month; empty where nobody said. */
export async function issuer(): Promise<string> {
  const name: unknown = (await browser.storage.local.get(ISSUER))[ISSUER];
  return typeof name === 'string' ? name : '';
}

export async function setIssuer(name: string): Promise<void> {
  await browser.storage.local.set({ [ISSUER]: name.trim().slice(0, NAME_MAX) });
}
