/** Starts the browser for the page tests. */
import { type BrowserContext, chromium } from 'playwright-core';

/** A fresh profile, headless, with the unpacked extension if one is given. */
export function launch(extension?: string): Promise<BrowserContext> {
  const load = extension
    ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
    : [];
  return chromium.launchPersistentContext('', {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...load,
    ],
  });
}
