/** Findings against labels. */
import type { UnscoredFinding } from '../../lib/rules/report.ts';
import type { Labels } from './corpus.ts';

export interface Outcome {
  /** Labels that a finding answered. */
  readonly found: Labels['expect'];
  readonly missed: Labels['expect'];
  /** Findings that answered a label. */
  readonly right: readonly UnscoredFinding[];
  /** Findings that must not be there. */
  readonly false: readonly UnscoredFinding[];
  /** Findings that no label speaks of. */
  readonly unlabelled: readonly UnscoredFinding[];
}

/** In these groups the labels are complete: any other finding is a false alarm. */
const COMPLETE = /^(?:numbers|copying|privacy)\//;

export function match(text: string, labels: Labels, findings: readonly UnscoredFinding[]): Outcome {
  const answers = (finding: UnscoredFinding): Labels['expect'] =>
    labels.expect.filter(
      ({ rule, quote, or = quote }) =>
        rule === finding.rule && [quote, or].some((place) => touches(text, place, finding)),
    );
  const found = new Set(findings.flatMap(answers));
  const right = findings.filter((finding) => answers(finding).length > 0);
  const rest = findings.filter((finding) => !right.includes(finding));
  const isFalse = ({ rule }: UnscoredFinding): boolean =>
    labels.forbid.includes(rule) || COMPLETE.test(rule);
  return {
    found: labels.expect.filter((label) => found.has(label)),
    missed: labels.expect.filter((label) => !found.has(label)),
    right,
    false: rest.filter(isFalse),
    unlabelled: rest.filter((finding) => !isFalse(finding)),
  };
}

/** An empty quote is touched by any span; a span of length zero touches what it borders on. */
function touches(text: string, quote: string, { start, end }: UnscoredFinding): boolean {
  if (quote === '') return true;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (
      start === end
        ? at <= start && start <= at + quote.length
        : start < at + quote.length && at < end
    )
      return true;
  }
  return false;
}
