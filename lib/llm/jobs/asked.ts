/** What goes out of a draft, and what comes back held against it. */
import { sourcesOf } from '../../coach/guard/sources.ts';
import { instructionsIn } from '../../coach/guard/injection.ts';
import { MASKED } from '../../coach/prompts/frame.ts';
import type { Asked } from '../../coach/propose.ts';
import type { Redactor } from '../../coach/redact/redactor.ts';
import type { Span } from '../../text/span.ts';
import type { Matter, Names } from './job.ts';

/** A draft as proposals are held against it. */
export function askedOf(
  { finding, ground, sources, figures }: Matter,
  redactor: Redactor,
  names: Names,
  nonce: string,
): Asked {
  const { document, context, facts } = ground;
  const { text: draft } = document;
  const out = (text: string): string => redactor.redact(text).text;
  const redacted = redactor.redact(draft);
  const statements = [
    ...facts.map(({ sentence }) => sentence),
    ...sources.lastPlan,
    ...sources.tasks,
    // What the rule worked out is borne out.
    finding.message,
  ];
  return {
    finding,
    draft,
    redacted,
    redactor,
    sources: sourcesOf({
      draft: redacted.text,
      period: context.given.period,
      figures,
      statements: statements.map(out),
      brands: context.lexicon('brand').expression,
      names: [...names.customers, ...names.authors],
    }),
    nonce,
  };
}

/** Sentences that speak to whoever judges the text are kept back. */
export function isInstruction(sentence: string): boolean {
  return instructionsIn(sentence).length > 0;
}

export function masked(text: string): string {
  return isInstruction(text) ? MASKED : text;
}

const LONGEST = 2_400;

/** The lines of a text that a span stands in, with the one before and the one behind. */
export function passageAround(text: string, { start, end }: Span): string {
  const from = lineStart(text, lineStart(text, start) - 1);
  const to = lineEnd(text, lineEnd(text, end) + 1);
  if (to - from <= LONGEST) return text.slice(from, to).trim();
  const middle = Math.max(from, start - LONGEST / 4);
  return text.slice(middle, Math.min(to, middle + LONGEST)).trim();
}

function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found === -1 ? text.length : found;
}
