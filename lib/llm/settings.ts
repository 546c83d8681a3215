/** How a language model is asked, as the user set it. No key is in here. */
import { browser } from 'wxt/browser';
import { presets, type PresetId } from '../coach/client/presets.ts';
import { z } from '../zod.ts';

const presetIds = presets.map(({ id }) => id) as [PresetId, ...PresetId[]];
const price = z.number().min(0).max(1_000_000);

const settingsSchema = z.object({
  preset: z.enum(presetIds),
  /** As readBaseUrl normalised it. */
  baseUrl: z.url({ protocol: /^https?$/ }),
  model: z.string().min(1).max(200),
  /** Whether the key outlives the browser; else it is kept in memory only. */
  keepsKey: z.boolean(),
  /** 不再发送: nothing is sent until the user says so again. */
  isOff: z.boolean(),
  /** Whether requests to this endpoint leave the extension's Origin out. */
  hidesOrigin: z.boolean(),
  /** Per million tokens, for the estimate; null where the user told none. */
  prices: z.object({ input: price, output: price }).nullable(),
  /** The address whose outgoing text the user has seen and agreed to; null before that. */
  agreedTo: z.string().nullable(),
});

export type LlmSettings = z.infer<typeof settingsSchema>;

export const SETTINGS = 'llm';

/** Null where no model was set up, or another version stored something else. */
export async function llmSettings(): Promise<LlmSettings | null> {
  const read = settingsSchema.safeParse((await browser.storage.local.get(SETTINGS))[SETTINGS]);
  return read.success ? read.data : null;
}

/** @throws ZodError for what is none */
export async function saveLlm(settings: LlmSettings): Promise<void> {
  await browser.storage.local.set({ [SETTINGS]: settingsSchema.parse(settings) });
}

/** Changes what is stored; does nothing where nothing is. */
export async function changeLlm(change: Partial<LlmSettings>): Promise<void> {
  const before = await llmSettings();
  if (before) await saveLlm({ ...before, ...change });
}

export async function forgetLlm(): Promise<void> {
  await browser.storage.local.remove(SETTINGS);
}
