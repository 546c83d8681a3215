/** Starts a Chromium of its own for tests, benchmarks and the demo. */
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

export interface LaunchOptions {
  /** Folder of an unpacked extension. */
  readonly extension?: string;
  /** Folder of the profile; a fresh one by default. */
  readonly profile?: string;
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly args?: readonly string[];
  /** Shows scroll bars, which headless hides. */
  readonly scrollbars?: boolean;
}

/** A browser that speaks to nobody but us. @throws Error when there is no Chromium */
export function launchChromium(options: LaunchOptions = {}): Promise<BrowserContext> {
  const { extension, profile = '', headless = true, colorScheme, args = [], scrollbars } = options;
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium: run npm run chromium');
  const load = extension
    ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
    : [];
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: null,
    locale: 'zh-CN',
    // What still moves when it is clicked is missed on a busy machine.
    reducedMotion: 'reduce',
    ...(colorScheme ? { colorScheme } : {}),
    ...(scrollbars ? { ignoreDefaultArgs: ['--hide-scrollbars'] } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Debian's package speaks English alone; the panel goes by the languages that the user reads too.
      '--accept-lang=zh-CN,zh',
      // The same for pages that another connection reaches.
      '--force-prefers-reduced-motion',
      ...load,
      ...args,
    ],
  });
}
