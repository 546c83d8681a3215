/** How the pages write bands, months and dates: in Chinese, for they are documents of the company. */
import type { Band } from '../score.ts';

export const BAND_WORDS: Readonly<Record<Band, string>> = {
  excellent: '优',
  good: '良',
  fair: '中',
  poor: '待改',
};

/** 2026年10月 */
export function monthOf({ period }: { readonly period: string }): string {
  return `${period.slice(0, 4)}年${Number(period.slice(5))}月`;
}

/** YYYY-MM-DD as 2026年11月5日. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const LONG_DATE = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long' });

/** Milliseconds since the epoch as 2026年11月5日, where the reviewer sits. */
export function dayOf(at: number): string {
  return LONG_DATE.format(at);
}
