/** Texts made safe for XML parts and for cells. */

/** What XML 1.0 cannot hold, half a surrogate pair included, would make the file one that nobody opens. */
const UNWRITABLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Turns the direction of what follows, so that a cell reads as something else. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text without what no document can hold; tabs and line ends stay. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '').replace(TURNING, '').replace(/\r\n?/g, '\n');
}

/** What a spreadsheet takes for a formula when the sheet is saved as .csv or typed anew. */
const FORMULA = /^[\s\u00a0]*[=+\-@＝＋－＠|%]/;

/**
 * A text that stays a text: cells are written as strings, which no program evaluates, and one that
 * looks like a formula is led by an apostrophe all the same, for it may be pasted on or saved as .csv
 * (OWASP, "CSV Injection").
 */
export function cellText(text: string): string {
  const clean = writable(text).replace(/\t/g, ' ');
  return FORMULA.test(clean) ? `'${clean}` : clean;
}
