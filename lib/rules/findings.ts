import { perDocument, type Document } from '../text/document.ts';
import { perLine, type Paragraph } from '../text/paragraph.ts';
import { firstEndingAfter, type Span } from '../text/span.ts';
import { isForeign } from './foreign.ts';
import { hitsOf } from './kept.ts';
import type { Severity, UnscoredFinding } from './report.ts';
import type { Hit, Rule, RuleContext } from './rule.ts';

const RANK: Record<Severity, number> = { error: 0, warn: 1, hint: 2 };

/** Runs the rules that the pack has not switched off; sorted by place, then severity, then rule. */
export function findingsOf(
  document: Document,
  context: RuleContext,
  rules: readonly Rule[],
): readonly UnscoredFinding[] {
  const seen = new Map<string, number>();
  const findings: UnscoredFinding[] = [];
  const isAsked = isForeign(document, context) ? isAskedOfForeign : () => true;
  for (const rule of rules) {
    const setting = context.pack.rules[rule.id];
    if (setting?.off || !isAsked(rule)) continue;
    for (const hit of hitsOf(rule, document, context)) {
      const identity = identify(rule, hit, document);
      const nth = (seen.get(identity) ?? 0) + 1;
      seen.set(identity, nth);
      findings.push({
        rule: rule.id,
        severity: setting?.severity ?? hit.severity ?? rule.severity,
        start: hit.start,
        end: hit.end,
        quote: document.text.slice(hit.start, hit.end),
        message: hit.message ?? setting?.title ?? rule.title,
        why: setting?.why ?? rule.why,
        ask: hit.ask ?? setting?.ask ?? rule.ask,
        part: hit.part === undefined ? partAround(document, hit) : hit.part,
        id: nth === 1 ? identity : `${identity}#${nth}`,
      });
    }
  }
  return findings.toSorted(
    (a, b) =>
      a.start - b.start || RANK[a.severity] - RANK[b.severity] || (a.rule < b.rule ? -1 : 1),
  );
}

const OF_FOREIGN = /^(?:form\/|privacy\/|substance\/(?:no-case|hard-problem)$)/;

/** Where most of the text is of another kind, what a summary holds is not looked for in it. */
function isAskedOfForeign({ id }: Rule): boolean {
  return OF_FOREIGN.test(id);
}

/** Rule, paragraph text and place in it: an ignored finding stays ignored while other lines change. */
function identify(rule: Rule, hit: Hit, document: Document): string {
  if (hit.start === hit.end) return `${rule.id}:${hit.part ?? ''}`;
  const paragraph = paragraphAt(document.paragraphs, hit.start);
  if (!paragraph) return `${rule.id}:${hash(document.text.slice(hit.start, hit.end))}`;
  const { start, facts } = paragraph;
  const end = Math.min(hit.end, paragraph.end);
  return `${rule.id}:${hashOfLine(facts)}:${hit.start - start}:${end - hit.start}`;
}

/** The line that an offset stands in, or the last one before it. */
function paragraphAt(paragraphs: readonly Paragraph[], offset: number): Paragraph | null {
  const index = firstEndingAfter(paragraphs, offset);
  const at = paragraphs[index];
  if (at && at.start <= offset) return at;
  return paragraphs[index - 1] ?? null;
}

function partAround(document: Document, hit: Hit): string | null {
  for (const [id, spans] of placesOf(document)) {
    const place = spans[firstEndingAfter(spans, hit.start)] ?? spans.at(-1);
    if (place && place.start <= hit.start && hit.end <= place.end) return id;
  }
  return null;
}

/** Where each part stands, in order. */
const placesOf = perDocument(({ parts }): readonly (readonly [string, readonly Span[]])[] =>
  [...parts.values()].map(({ id, sections, blocks }) => [
    id,
    (sections.length > 0 ? sections : blocks)
      .map(({ start, end }) => ({ start, end }))
      .toSorted((a, b) => a.start - b.start),
  ]),
);

const hashOfLine = perLine(({ text }) => hash(text));

/** FNV-1a over UTF-16 units; an identity, not a secret. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36);
}
