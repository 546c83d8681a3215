/** Whether a language model can be asked, and which. */
import { browser } from 'wxt/browser';
import { keyFor, type Endpoint } from '../coach/client/endpoint.ts';
import { presetOf } from '../coach/client/presets.ts';
import { hasEndpoint } from '../permissions.ts';
import { boundKey, KEY } from './key.ts';
import { isForbidden } from './policy.ts';
import { llmSettings, SETTINGS, type LlmSettings } from './settings.ts';

export type LlmState =
  /** The administrator switched it off. */
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unset' }
  /** The user switched it off. */
  | { readonly kind: 'off'; readonly settings: LlmSettings; readonly hasKey: boolean }
  | {
      readonly kind: 'ready';
      readonly settings: LlmSettings;
      readonly endpoint: Endpoint;
      readonly origin: string;
      /** Whether the browser lets us reach it. */
      readonly isGranted: boolean;
      /** The service wants a key and there is none for this address. */
      readonly lacksKey: boolean;
    };

export async function llmState(): Promise<LlmState> {
  if (await isForbidden()) return { kind: 'forbidden' };
  const settings = await llmSettings();
  if (settings === null) return { kind: 'unset' };
  const { preset, baseUrl, model } = settings;
  const { origin } = new URL(baseUrl);
  const key = keyFor(baseUrl, await boundKey());
  if (settings.isOff) return { kind: 'off', settings, hasKey: key !== null };
  return {
    kind: 'ready',
    settings,
    endpoint: { preset, baseUrl, model, key },
    origin,
    isGranted: await hasEndpoint(origin),
    lacksKey: key === null && presetOf(preset).needsKey,
  };
}

/** Calls back whenever the state may have changed; the answer stops it. */
export function watchLlm(onChange: () => void): () => void {
  const { storage, permissions } = browser;
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'managed' || SETTINGS in changes || KEY in changes) onChange();
  };
  storage.onChanged.addListener(listener);
  permissions.onAdded.addListener(onChange);
  permissions.onRemoved.addListener(onChange);
  return () => {
    storage.onChanged.removeListener(listener);
    permissions.onAdded.removeListener(onChange);
    permissions.onRemoved.removeListener(onChange);
  };
}
