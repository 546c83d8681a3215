/** How the tab writes months and sources. */
import type { Indicator } from '../../../lib/evidence/indicators.ts';

/** 2026年10月 */
export function monthWords(period: string, language: string): string {
  const written = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long' });
  return written.format(new Date(Number(period.slice(0, 4)), Number(period.slice(5)) - 1, 1));
}

export interface FileRows {
  /** Null for pasted tables. */
  readonly file: string | null;
  readonly rows: readonly number[];
}

/** The rows that figures come from, by file, in order. */
export function sourcesOf(from: readonly Indicator[]): readonly FileRows[] {
  const byFile = new Map<string | null, Set<number>>();
  for (const { source } of from) {
    byFile.set(source.file, (byFile.get(source.file) ?? new Set()).add(source.row));
  }
  return Array.from(byFile, ([file, rows]) => ({
    file,
    rows: [...rows].toSorted((a, b) => a - b),
  }));
}
