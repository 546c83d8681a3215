/**
 * What the granted origins are for. The browser knows one kind of grant: without this list the address
 * of a language model, which needs one too, would become a portal.
 */
import { browser } from 'wxt/browser';
import { originPattern } from './origins.ts';

/** Origins, as the browser writes them, each once. */
export interface Grants {
  /** Those that the user enabled as portals; each counts while its host is granted. */
  readonly portals: readonly string[];
  /** Those at which language models are asked. */
  readonly endpoints: readonly string[];
}

const KEYS = ['portals', 'endpoints'] as const;

export async function grants(): Promise<Grants> {
  const { portals, endpoints } = await browser.storage.local.get([...KEYS]);
  return { portals: asOrigins(portals), endpoints: asOrigins(endpoints) };
}

/**
 * A portal's host covers all its ports, for a form may have frames at others; but not the port at which
 * a model is asked, unless it was enabled itself.
 */
export function isPortal(origin: string, { portals, endpoints }: Grants): boolean {
  if (portals.includes(origin)) return true;
  const pattern = originPattern(origin);
  return !endpoints.includes(origin) && portals.some((portal) => originPattern(portal) === pattern);
}

export async function addPortal(origin: string): Promise<void> {
  const { portals } = await grants();
  await keep('portals', [...portals, origin]);
}

export async function addEndpoint(origin: string): Promise<void> {
  const { endpoints } = await grants();
  await keep('endpoints', [...endpoints, origin]);
}

export async function dropEndpoint(origin: string): Promise<void> {
  const { endpoints } = await grants();
  await keep(
    'endpoints',
    endpoints.filter((one) => one !== origin),
  );
}

/** Portals whose grant was taken back have to be enabled anew, whatever their host is granted for later. */
export async function dropPortals(isGone: (origin: string) => Promise<boolean>): Promise<void> {
  const { portals } = await grants();
  const gone = await Promise.all(portals.map(isGone));
  if (gone.includes(true))
    await keep(
      'portals',
      portals.filter((_, at) => gone[at] !== true),
    );
}

/** Before there were other grants every one was a portal's. Does nothing where the list is kept already. */
export async function adoptPortals(patterns: readonly string[]): Promise<void> {
  const { portals } = await browser.storage.local.get('portals');
  if (portals !== undefined) return;
  const origins = patterns.map((pattern) => pattern.replace(/\/\*$/, ''));
  await keep(
    'portals',
    origins.filter((origin) => URL.canParse(origin)),
  );
}

/** Calls back when the lists changed; the answer stops it. */
export function watchGrants(onChange: () => void): () => void {
  const { onChanged } = browser.storage.local;
  const listener = (changes: Record<string, unknown>): void => {
    if (KEYS.some((key) => key in changes)) onChange();
  };
  onChanged.addListener(listener);
  return () => onChanged.removeListener(listener);
}

async function keep(key: keyof Grants, origins: readonly string[]): Promise<void> {
  await browser.storage.local.set({ [key]: [...new Set(origins)] });
}

/** Only we write here; another version may have written something else. */
function asOrigins(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => URL.canParse(String(one))) : [];
}
