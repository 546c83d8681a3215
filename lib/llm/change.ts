/** Setting a model up and taking it away: settings, key and grant change together. */
import { readBaseUrl, type BaseUrl } from '../coach/client/endpoint.ts';
import type { PresetId } from '../coach/client/presets.ts';
import { addEndpoint } from '../grants.ts';
import { releaseEndpoint } from '../permissions.ts';
import { boundKey, forgetKey, saveKey } from './key.ts';
import { setOriginRule } from './origin-rule.ts';
import { forgetLlm, llmSettings, saveLlm, type LlmSettings } from './settings.ts';

/** A form as it was filled in. */
export interface Typed {
  readonly preset: PresetId;
  readonly url: string;
  readonly model: string;
  /** Empty to keep the one that is there. */
  readonly key: string;
  readonly keepsKey: boolean;
  readonly prices: LlmSettings['prices'];
}

/** What is wrong with each field; null for nothing. */
export interface Faults {
  readonly url: (BaseUrl & { readonly ok: false })['key'] | null;
  readonly model: 'llm.set.modelEmpty' | null;
}

export function faultsOf({ url, model }: Typed): Faults {
  const read = readBaseUrl(url);
  return {
    url: read.ok ? null : read.key,
    model: model.trim() === '' ? 'llm.set.modelEmpty' : null,
  };
}

/**
 * Stores what was typed. Another address gives the old one's grant back, has to be agreed to anew, and gets a key only
 * if one was typed for it. Throws ZodError for a form with faults.
 */
export async function storeLlm(typed: Typed): Promise<LlmSettings> {
  const read = readBaseUrl(typed.url);
  const baseUrl = read.ok ? read.url : '';
  const before = await llmSettings();
  const origin = read.ok ? new URL(baseUrl).origin : '';
  const isSamePlace = before !== null && new URL(before.baseUrl).origin === origin;
  const settings: LlmSettings = {
    preset: typed.preset,
    baseUrl,
    model: typed.model.trim(),
    keepsKey: typed.keepsKey,
    isOff: false,
    hidesOrigin: isSamePlace && before.hidesOrigin,
    prices: typed.prices,
    agreedTo: isSamePlace ? before.agreedTo : null,
  };
  await saveLlm(settings);
  // Whether or not its grant is ever asked for: a portal's may cover it already.
  await addEndpoint(origin);
  await storeKey(typed, origin);
  if (before !== null && !isSamePlace) await releaseEndpoint(new URL(before.baseUrl).origin);
  return settings;
}

async function storeKey({ key, keepsKey }: Typed, origin: string): Promise<void> {
  const value = key.trim();
  const known = await boundKey();
  if (value !== '') await saveKey({ value, origin }, keepsKey);
  else if (known?.origin === origin) await saveKey(known, keepsKey);
  else await forgetKey();
}

/** Forgets the model, its key and its grant. */
export async function dropLlm(): Promise<void> {
  const before = await llmSettings();
  await forgetLlm();
  await forgetKey();
  await setOriginRule(null);
  if (before) await releaseEndpoint(new URL(before.baseUrl).origin);
}
