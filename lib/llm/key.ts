/** The key, bound to the origin it was typed for. In memory unless the user wants it kept on this device. */
import { browser } from 'wxt/browser';
import type { BoundKey } from '../coach/client/endpoint.ts';
import { z } from '../zod.ts';

const keySchema = z.object({ value: z.string().min(1).max(2_000), origin: z.string().min(1) });

export const KEY = 'llmKey';

/** Null where none was typed, or the browser was closed since. */
export async function boundKey(): Promise<BoundKey | null> {
  const { local, session } = browser.storage;
  const [inMemory, kept] = await Promise.all([session.get(KEY), local.get(KEY)]);
  const read = keySchema.safeParse(inMemory[KEY] ?? kept[KEY]);
  return read.success ? read.data : null;
}

/** It is in one of the two places only. @throws ZodError for what is none */
export async function saveKey(key: BoundKey, isKept: boolean): Promise<void> {
  const { local, session } = browser.storage;
  await forgetKey();
  // Again here, before a secret is put there: no page's script may read it.
  if (isKept) await local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  await (isKept ? local : session).set({ [KEY]: keySchema.parse(key) });
}

export async function forgetKey(): Promise<void> {
  const { local, session } = browser.storage;
  await Promise.all([session.remove(KEY), local.remove(KEY)]);
}
