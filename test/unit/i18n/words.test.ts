import { expect, it } from 'vitest';
import coachEn from '../../../lib/i18n/coach.en.json';
import coachZh from '../../../lib/i18n/coach.zh-CN.json';
import deskEn from '../../../lib/i18n/desk.en.json';
import deskZh from '../../../lib/i18n/desk.zh-CN.json';
import en from '../../../lib/i18n/en.json';
import outcomeEn from '../../../lib/i18n/outcome.en.json';
import outcomeZh from '../../../lib/i18n/outcome.zh-CN.json';
import { languageFor, startWords } from '../../../lib/i18n/start.ts';
import zhCN from '../../../lib/i18n/zh-CN.json';

type Words = { readonly [key: string]: string | Words };

function flat(words: Words, before = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );
}

const slots = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

it('has the same keys in both languages', () => {
  const keys = (words: Words): string[] => flat(words).map(([key]) => key);
  expect(keys(en)).toEqual(keys(zhCN));
  expect(keys(coachEn)).toEqual(keys(coachZh));
  expect(keys(deskEn)).toEqual(keys(deskZh));
  expect(keys(outcomeEn)).toEqual(keys(outcomeZh));
});

it.each([...flat(zhCN), ...flat(coachZh), ...flat({ desk: deskZh, outcome: outcomeZh })])(
  '%s says something and fills the same slots in both',
  (key, chinese) => {
    const english =
      new Map([...flat(en), ...flat(coachEn), ...flat({ desk: deskEn, outcome: outcomeEn })]).get(
        key,
      ) ?? '';
    expect(chinese.trim()).not.toBe('');
    expect(english.trim()).not.toBe('');
    expect(slots(english)).toEqual(slots(chinese));
  },
);

it.each<[string, string[], string]>([
  ['zh-CN', ['zh-CN'], 'zh-CN'],
  ['en-US', ['en-US', 'en'], 'en'],
  ['en', ['en-US', 'zh-CN'], 'zh-CN'],
  ['fr', ['fr'], 'zh-CN'],
])('browser %s, user reads %s: %s', (ui, read, language) => {
  expect(languageFor(ui, read)).toBe(language);
});

it('has the words of either language', async () => {
  expect((await startWords('zh-CN')).t('finding.locate')).toBe('定位');
  expect((await startWords('en')).t('finding.locate')).toBe('Show');
});
