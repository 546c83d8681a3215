/** Signs set in Wingdings, which authors use as bullets and ticks; the font alone gives them a shape. */
/** By the code in the font, hexadecimal. */
const SIGNS: Readonly<Record<string, string>> = {
  x6c: '●',
  x6e: '■',
  x71: '□',
  x75: '◆',
  x76: '◆',
  xa7: '■',
  xa8: '□',
  xb2: '★',
  xd8: '▶',
  xfc: '✓',
  xfe: '☑',
  x81: '①',
};

/** @param code hexadecimal, F06C for the font's own 6C */
export function symbolOf(code: string): string {
  const own = /^f0([0-9a-f]{2})$/i.exec(code)?.[1]?.toLowerCase();
  if (own !== undefined) return SIGNS[`x${own}`] ?? '';
  const point = /^[0-9a-f]{4}$/i.test(code) ? Number.parseInt(code, 16) : 0;
  return point >= 0x20 && (point < 0xd800 || point > 0xf8ff) ? String.fromCharCode(point) : '';
}
