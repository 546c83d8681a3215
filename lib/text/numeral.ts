const DIGITS = '零一二三四五六七八九';

/** The value of a Chinese numeral from 一 to 九十九 as used in headings; null for anything else. */
export function readNumeral(numeral: string): number | null {
  const parts = numeral.split('十');
  if (parts.length > 2) return null;
  const values = parts.map((part) => (part === '' ? null : DIGITS.indexOf(part)));
  if (values.some((value) => value === -1 || value === 0)) return null;
  const [tens, units] = values;
  if (parts.length === 1) return tens ?? null;
  return (tens ?? 1) * 10 + (units ?? 0);
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The value of a list mark's number: 3, 三 or ③; null for anything else. */
export function readCount(counted: string): number | null {
  if (/^\d+$/.test(counted)) return Number(counted);
  const circled = CIRCLED.indexOf(counted);
  return circled === -1 ? readNumeral(counted) : circled + 1;
}
