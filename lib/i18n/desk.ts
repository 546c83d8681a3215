/** The words of the desk, which the panel does not load. */
import type { i18n } from 'i18next';
import type { Language } from './start.ts';
import zhCN from './desk.zh-CN.json';
import outcomeZhCN from './outcome.zh-CN.json';

export async function addDeskWords(words: i18n, language: Language): Promise<void> {
  words.addResourceBundle('zh-CN', 'desk', zhCN);
  words.addResourceBundle('zh-CN', 'outcome', outcomeZhCN);
  if (language === 'en') {
    words.addResourceBundle('en', 'desk', (await import('./desk.en.json')).default);
    words.addResourceBundle('en', 'outcome', (await import('./outcome.en.json')).default);
  }
}
