/** The words of the screens. Rule texts are not here: they come from the rules, in Chinese. */
import { createInstance, type i18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { browser } from 'wxt/browser';
import type coachZhCN from './coach.zh-CN.json';
import type deskZhCN from './desk.zh-CN.json';
import type outcomeZhCN from './outcome.zh-CN.json';
import zhCN from './zh-CN.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    /** The words of the coach, the desk and its outcome are added where they are used. */
    resources: {
      translation: typeof zhCN;
      coach: typeof coachZhCN;
      desk: typeof deskZhCN;
      outcome: typeof outcomeZhCN;
    };
  }
}

export type Language = 'zh-CN' | 'en';

/** The language of this browser's user. */
export function userLanguage(): Language {
  return languageFor(browser.i18n.getUILanguage(), navigator.languages);
}

/** English for an English browser whose user reads no Chinese, Chinese for every other. */
export function languageFor(uiLanguage: string, read: readonly string[]): Language {
  const isEnglish = /^en\b/i.test(uiLanguage) && !read.some((one) => /^zh\b/i.test(one));
  return isEnglish ? 'en' : 'zh-CN';
}

/** Chinese is there at once; English, which few read, is loaded from the extension's own files. */
export async function startWords(language: Language): Promise<i18n> {
  const words = createInstance();
  const resources: Resource = { 'zh-CN': { translation: zhCN } };
  if (language === 'en') resources.en = { translation: (await import('./en.json')).default };
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources,
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  });
  return words;
}
