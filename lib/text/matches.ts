import type { Span } from './span.ts';

const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global expression in a text, in order, as `matchAll` finds them; but that one makes
 * a copy of the expression at each call, which costs more than most searches.
 */
export function matchesIn(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match !== null; match = expression.exec(text)) {
    matches.push(match);
    if (match[0] === '') expression.lastIndex += widthAt(text, expression);
  }
  return matches;
}

/** The places of the same matches. */
export function placesIn(text: string, expression: RegExp): readonly Span[] {
  return matchesIn(text, expression).map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

function widthAt(text: string, { lastIndex, unicode }: RegExp): number {
  return unicode && (text.codePointAt(lastIndex) ?? 0) > 0xffff ? 2 : 1;
}
