/** 2026年10月 */
export function monthWords(period: string, language: string): string {
  return formatOf(language).format(
    new Date(Number(period.slice(0, 4)), Number(period.slice(5)) - 1, 1),
  );
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a hundred times as long as using it. */
function formatOf(language: string): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const fresh = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long' });
  formats.set(language, fresh);
  return fresh;
}
