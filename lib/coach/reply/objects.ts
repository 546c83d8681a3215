/** JSON objects in a text that may hold anything around them. */

export interface Found {
  readonly json: string;
  /** False where the text ends before the object does. */
  readonly isWhole: boolean;
}

/**
 * The outermost `{…}` of a text in order, strings and escapes respected; the last one may be cut off.
 * Chinese quotation marks open strings too: models write {“a”：“b”}.
 */
export function objectsIn(text: string): readonly Found[] {
  const found: Found[] = [];
  let at = text.indexOf('{');
  while (at !== -1) {
    const end = endOf(text, at);
    found.push({ json: text.slice(at, end ?? text.length), isWhole: end !== null });
    if (end === null) break;
    at = text.indexOf('{', end);
  }
  return found;
}

/** The offset behind the brace that closes the one at an offset; null where none does. */
function endOf(text: string, start: number): number | null {
  let depth = 0;
  let isInString = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (isInString) {
      if (char === '\\') at += 1;
      else if (char === '"' && closes(text, at)) isInString = false;
    } else if (char === '"') isInString = true;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

/** "他说"完成"了": a quotation mark ends a string only where JSON goes on behind it. */
function closes(text: string, at: number): boolean {
  return /^\s*(?:[,:}\]，：]|$)/.test(text.slice(at + 1, at + 12));
}

const SIGNS: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '“': '"',
  '”': '"',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
};

/** Full-width signs of JSON as ASCII, outside strings only. */
export function withPlainSigns(json: string): string {
  let plain = '';
  let closing: string | null = null;
  for (let at = 0; at < json.length; at += 1) {
    const char = json[at] ?? '';
    if (closing !== null) {
      if (char === '\\' && closing === '"') {
        plain += char + (json[at + 1] ?? '');
        at += 1;
      } else if (char === closing && closes(json, at)) {
        closing = null;
        plain += '"';
      } else plain += char === '"' && closing === '”' ? '\\"' : char;
    } else {
      if (char === '"') closing = '"';
      else if (char === '“') closing = '”';
      plain += SIGNS[char] ?? char;
    }
  }
  return plain;
}
