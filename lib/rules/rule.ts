import type { Figure } from '../evidence/indicators.ts';
import type { CompiledPack } from '../packs/compile.ts';
import type { Document } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import type { Severity } from './report.ts';

/** Another summary: of another month or from another hand. */
export interface OtherSummary {
  /** Unique among those given. */
  readonly id: string;
  /** The month it reports on, YYYY-MM; null when unknown. */
  readonly period: string | null;
  readonly author: string | null;
  readonly text: string;
}

/** What is known about a text besides its words. */
export interface CheckContext {
  /** The month it reports on, YYYY-MM; null when unknown. */
  readonly period: string | null;
  readonly author: string | null;
  /** Set when the text comes from a portal form; titleField is the form's own title, null when it has none. */
  readonly portal: { readonly titleField: string | null } | null;
  /** What the company's tables say; empty or left out where none were imported. */
  readonly indicators?: readonly Figure[];
  /** The author's own summaries of earlier months, the latest first. */
  readonly history?: readonly OtherSummary[];
  /** Other people's summaries that may share passages with this one. */
  readonly colleagues?: readonly OtherSummary[];
  /** What the department set for the month, a task a line. */
  readonly tasks?: readonly string[];
}

/** One place that a rule speaks of. A range of length zero is where something is missing. */
export interface Hit extends Span {
  /** What is wrong here, in one line; the rule's title when left out. */
  readonly message?: string;
  /** The question for this place; the rule's when left out. */
  readonly ask?: string;
  /** The part it belongs to, where that is not the part around it; null for the whole text. */
  readonly part?: string | null;
  readonly severity?: Severity;
}

/**
 * A text that must or must not be flagged. ⟦…⟧ marks each range that must be flagged, exactly;
 * ⟦⟧ a place where something is missing. (【】 would clash with headings and slots.)
 * `given` replaces what is known besides the text (the tests' default: tobacco, October 2026).
 */
export type Example = string | { readonly text: string; readonly given: Partial<CheckContext> };

export interface Rule {
  /** group/name, equal to the file's path; public for ever. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  /** One question that can be answered in a line. */
  readonly ask: string;
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  check(document: Document, context: RuleContext): Iterable<Hit>;
  /**
   * All that it looks at besides the pack, where that is less than the whole text: while these are the same things,
   * it is not asked again after an edit. Its hits stand in their lines.
   */
  reads?(document: Document, context: RuleContext): readonly unknown[];
}

export interface RuleContext extends CompiledPack {
  readonly given: CheckContext;
}

export const defineRule = <const R extends Rule>(rule: R): R => rule;
