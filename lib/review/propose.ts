/** What the report of a submission proposes to a reviewer: deductions, and what may be recognised. */
import type { Finding, Report } from '../rules/report.ts';
import { readSentences } from '../text/sentence.ts';
import type { Proposal } from './review.ts';

/** More of a text than this is not read on a sheet. */
const QUOTE_MAX = 200;

/** Every finding that takes points, as a deduction with clause, quote and improvement point. */
export function proposalsOf({ findings }: Pick<Report, 'findings'>): readonly Proposal[] {
  return findings.filter(({ points }) => points > 0).map(proposalOf);
}

/** Findings whose rule or part has nothing left to lose: a reviewer may still want to speak of them. */
export function pointlessOf({ findings }: Pick<Report, 'findings'>): readonly Proposal[] {
  return findings.filter(({ points }) => points === 0).map(proposalOf);
}

function proposalOf(finding: Finding): Proposal {
  const { id, rule, part, message, why, ask, quote, points } = finding;
  const shown = shortened(quote);
  const absent = shown === '';
  return {
    id,
    rule,
    part,
    title: message,
    clause: why,
    quote: absent ? message : shown,
    absent,
    improvement: ask,
    points,
  };
}

function shortened(quote: string): string {
  const line = quote.trim().replace(/\s+/g, ' ');
  return line.length > QUOTE_MAX ? `${line.slice(0, QUOTE_MAX)}……` : line;
}

/** Something that may be recognised; the reviewer says whether it is. */
export interface Praise {
  readonly id: string;
  /** The sentence; empty where the whole text is meant. */
  readonly quote: string;
  readonly reason: 'checked-numbers' | 'all-parts';
}

/** So many sentences are enough to choose from. */
const PRAISE_MAX = 5;

/**
 * What a text does well, as far as rules can tell: sentences whose numbers came out right and that no
 * finding touches, and that every part is there. `text` is the one the report is of.
 */
export function praiseOf(report: Report, text: string): readonly Praise[] {
  const sound = report.numbers.items.filter(({ verdict }) => verdict === 'consistent');
  const sentences = new Map(
    sound.map(({ start }) => {
      const span = sentenceAt(text, start);
      return [span.start, span] as const;
    }),
  );
  const clean = [...sentences.values()].filter(({ start, end }) =>
    report.findings.every((finding) => finding.end <= start || end <= finding.start),
  );
  const isWhole = report.parts.length > 0 && report.parts.every(({ status }) => status === 'ok');
  return [
    ...(isWhole ? [{ id: 'all-parts', quote: '', reason: 'all-parts' } as const] : []),
    ...clean.slice(0, PRAISE_MAX).map(({ start, end }) => ({
      id: `checked-numbers:${start}`,
      quote: shortened(text.slice(start, end)),
      reason: 'checked-numbers' as const,
    })),
  ];
}

function sentenceAt(text: string, offset: number): { start: number; end: number } {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const line = text.slice(from, next === -1 ? text.length : next);
  const found = readSentences(line).find(({ end }) => from + end > offset);
  return found
    ? { start: from + found.start, end: from + found.end }
    : { start: from, end: from + line.length };
}
