/** What endpoints and models have shown to know, so that it is not found out again at every question. */
import { browser } from 'wxt/browser';
import { capabilityKey, type Capability } from '../coach/client/capability.ts';
import type { Endpoint } from '../coach/client/endpoint.ts';
import { z } from '../zod.ts';

const capabilitySchema = z.object({
  key: z.string().min(1),
  mode: z.enum(['json_schema', 'json_object', 'prompt']),
  thinkingOff: z.boolean(),
  tokenParam: z.enum(['max_tokens', 'max_completion_tokens']),
  usage: z.boolean(),
  checkedAt: z.number().nullable(),
  failStreak: z.number().int().min(0),
});

const KEY = 'llmCapabilities';
/** The last ones asked; a person has few. */
const KEPT = 20;

/** Null where nothing is known. */
export async function capabilityOf(
  endpoint: Pick<Endpoint, 'baseUrl' | 'model'>,
): Promise<Capability | null> {
  const key = capabilityKey(endpoint);
  return (await all()).find((one) => one.key === key) ?? null;
}

export async function rememberCapability(capability: Capability): Promise<void> {
  const others = (await all()).filter(({ key }) => key !== capability.key);
  await browser.storage.local.set({ [KEY]: [capability, ...others].slice(0, KEPT) });
}

async function all(): Promise<readonly Capability[]> {
  const read = z.array(capabilitySchema).safeParse((await browser.storage.local.get(KEY))[KEY]);
  return read.success ? read.data : [];
}
