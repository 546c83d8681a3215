import { compilePack } from '../../lib/packs/compile.ts';
import { packById } from '../../lib/packs/index.ts';
import type { CheckContext, Example, Rule } from '../../lib/rules/rule.ts';
import { readDocument } from '../../lib/text/document.ts';
import type { Span } from '../../lib/text/span.ts';

const USUAL: CheckContext = { period: '2026-10', author: null, portal: null };

/** An example without its marks, and the ranges that the marks stood around. */
export function unmark(example: Example): { text: string; given: CheckContext; spans: Span[] } {
  const source = typeof example === 'string' ? example : example.text;
  const given = typeof example === 'string' ? USUAL : { ...USUAL, ...example.given };
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const unit of source) {
    if (unit === '⟦') start = text.length;
    else if (unit === '⟧') spans.push({ start, end: text.length });
    else text += unit;
  }
  return { text, given, spans };
}

/** The ranges that one rule alone flags. */
export function flagged(rule: Rule, text: string, given: CheckContext): Span[] {
  const pack = packById('tobacco');
  if (!pack) throw new Error('no tobacco pack');
  const compiled = compilePack(pack, given.period);
  const document = readDocument(text, compiled.shapes);
  return Array.from(rule.check(document, { ...compiled, given }), ({ start, end }) => ({
    start,
    end,
  })).toSorted((a, b) => a.start - b.start);
}
