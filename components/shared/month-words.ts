/** 2026年10月 */
export function monthWords(period: string, language: string): string {
  return formatOf(language).format(
    new Date(Number(period.slice(0, 4)), Number(period.slice(5)) - 1, 1),
  );
}

/** Making one takes longer than writing a hundred months with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string): Intl.DateTimeFormat {
  const ready =
    formats.get(language) ?? new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long' });
  formats.set(language, ready);
  return ready;
}
