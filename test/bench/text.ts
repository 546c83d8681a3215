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

/** A text of about so many characters with a figure every fourteen of them, in the forms that are checked. */
export function figuresOf(length: number): string {
  const lines: string[] = [];
  let size = 0;
  for (let round = 1; size < length; round += 1) {
    const plan = 300 + round;
    const now = plan * 1.02;
    const base = now - 12.4;
    const line = `${round}号片区销售卷烟${now.toFixed(3)}箱，完成月计划${plan}箱的102.00%，比去年同期的${base.toFixed(3)}箱增加12.400箱，增长${((12.4 / base) * 100).toFixed(2)}%；走访客户${200 + round}户次，其中城区${120 + round}户次、乡镇80户次，合计${200 + round}户次，标价率由${80 + (round % 9)}.4%提高到${90 + (round % 9)}.6%，提高10.2个百分点，店主普遍反映周转快、利润稳，货架整齐，价签齐全，送货也准时，总体比较满意，希望节前再多安排一些紧俏的规格，免得老顾客跑到别处去买，也希望客户经理常来店里看一看。`;
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join('\n');
}
