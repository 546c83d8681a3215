/** Texts of a wanted length, made of the demo world's summaries; no line stands twice in the same form. */
import { readFileSync } from 'node:fs';

const SOURCES = ['chengguan', 'chengnan', 'hekou', 'liuping'].map((area) =>
  readFileSync(new URL(`../portal/world/submissions/2026-10-${area}.txt`, import.meta.url), 'utf8'),
);

/** A summary of about so many characters: whole lines, headings kept. */
export function summaryOf(length: number): string {
  const lines: string[] = [];
  let size = 0;
  for (let round = 0; size < length; round += 1) {
    const source = SOURCES[round % SOURCES.length] ?? '';
    for (const line of source.split(/\r?\n/)) {
      if (size >= length) break;
      // Figures of another round, so that remembered lines do not flatter the measurement.
      const fresh =
        round === 0 ? line : line.replace(/\d/g, (digit) => String((Number(digit) + round) % 10));
      lines.push(fresh);
      size += fresh.length + 1;
    }
  }
  return lines.join('\n');
}
