/** How findings are ordered and shortened for reading. */
import { dismissalOf } from '../../lib/db/dismissals.ts';
import type { Dismissal } from '../../lib/db/schema.ts';
import type { Locate } from '../../lib/messages.ts';
import type { Finding, PartReport, Report, Severity } from '../../lib/rules/report.ts';

/** The findings of one part; part is null for those of the whole text. */
export interface Group {
  readonly part: PartReport | null;
  readonly findings: readonly Finding[];
}

export interface Ignored {
  readonly finding: Finding;
  readonly scope: Dismissal['scope'];
}

export interface Sorted {
  /** Parts in the pack's order, then the whole text; none is empty. */
  readonly groups: readonly Group[];
  readonly ignored: readonly Ignored[];
}

/** Groups by part, errors first within a group, else in the order of the text. */
export function sortFindings(
  { findings, parts }: Report,
  dismissals: readonly Dismissal[],
): Sorted {
  const ignored: Ignored[] = [];
  const open: Finding[] = [];
  for (const finding of findings) {
    const dismissal = dismissalOf(finding, dismissals);
    if (dismissal === undefined) open.push(finding);
    else ignored.push({ finding, scope: dismissal.scope });
  }
  const known = new Set(parts.map(({ id }) => id));
  const groups: Group[] = [
    ...parts.map((part) => ({ part, findings: open.filter((one) => one.part === part.id) })),
    { part: null, findings: open.filter((one) => one.part === null || !known.has(one.part)) },
  ];
  return {
    groups: groups
      .filter((group) => group.findings.length > 0)
      .map((group) => ({ ...group, findings: group.findings.toSorted(bySeverity) })),
    ignored,
  };
}

/** A long quote without its middle, at most `length` characters and the ellipsis. */
export function shortened(quote: string, length = 80): string {
  const characters = [...quote.replace(/\s+/g, ' ').trim()];
  if (characters.length <= length) return characters.join('');
  const tail = Math.floor(length / 3);
  return `${characters.slice(0, length - tail).join('')}…${characters.slice(-tail).join('')}`;
}

/** Where to jump to for a part: its first line, or the place where a missing one belongs. */
export function placeOf({ status, start, end }: PartReport, text: string): Locate {
  const [line = ''] = status === 'missing' ? [] : text.slice(start, end).split('\n');
  return { start, end: start + line.length, quote: line };
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warn: 1, hint: 2 };

function bySeverity(a: Finding, b: Finding): number {
  return RANK[a.severity] - RANK[b.severity];
}
