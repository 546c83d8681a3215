/** The words of suggestions and outlines: loaded with them, for most openings of the panel need neither. */
import { getI18n } from 'react-i18next';

/** Resolves when the words are there, in the language of the screens and in Chinese. */
export async function loadCoachWords(): Promise<void> {
  const words = getI18n();
  const chinese = await import('./coach.zh-CN.json');
  words.addResourceBundle('zh-CN', 'coach', chinese.default);
  if (words.language !== 'en') return;
  const english = await import('./coach.en.json');
  words.addResourceBundle('en', 'coach', english.default);
}
