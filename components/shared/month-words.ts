/** 2026年10月 */
export function monthWords(period: string, language: string): string {
  const written = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long' });
  return written.format(new Date(Number(period.slice(0, 4)), Number(period.slice(5)) - 1, 1));
}
