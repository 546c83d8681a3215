/** The words of the screens. Rule texts are not here: they come from the rules, in Chinese. */
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { browser } from 'wxt/browser';
import en from './en.json';
import zhCN from './zh-CN.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zhCN };
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

/** Ready when it returns: the words are bundled, nothing is fetched. */
export function startWords(language: Language): i18n {
  const words = createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  });
  return words;
}
