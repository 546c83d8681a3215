/** Where the figures of a sentence come from, as the tab writes it. */
import type { Indicator } from '../../../lib/evidence/indicators.ts';

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
