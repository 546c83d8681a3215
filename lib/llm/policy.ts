/** What the company's administrator set for this browser. */
import { browser } from 'wxt/browser';

/** Whether language models are switched off by policy. A browser without policies has none. */
export async function isForbidden(): Promise<boolean> {
  const managed = await browser.storage.managed.get('llm').catch(() => ({}) as { llm?: unknown });
  return managed.llm === 'off';
}
