import type { Span } from '../text/span.ts';

const END = /[。！？；!?;\n\r\u2028\u2029]/;
const CLOSING = /[”’"'）)】》]/;
const BLANK = /\s/;
/** A sentence without an end is cut, so that a view shows what was copied and not a page. */
const MOST = 200;

/** The range made longer to whole sentences of the text, as far as they are not very long. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && start - from < MOST && !END.test(text.charAt(from - 1))) from -= 1;
  while (from < start && (BLANK.test(text.charAt(from)) || CLOSING.test(text.charAt(from))))
    from += 1;
  let to = end;
  while (to < text.length && to - end < MOST && !END.test(text.charAt(to - 1))) {
    if (/[\n\r\u2028\u2029]/.test(text.charAt(to))) break;
    to += 1;
  }
  while (CLOSING.test(text.charAt(to))) to += 1;
  return { start: from, end: to };
}
