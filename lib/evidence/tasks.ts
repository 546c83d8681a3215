/** A department's task list as people write and paste it: numbered lines among a title and headings. */
import { countCharacters, fold } from '../text/fold.ts';
import { readMark } from '../text/mark.ts';

/** Fewer characters name a group of tasks. */
const LEAST = 6;
const HEADING_MAX = 12;
const TITLE = /(?:任务|安排|要点|计划|清单|通知)(?:表|清单)?[:]?\s*$/;

/** The tasks in order, without their list marks; titles and headings left out, as are repetitions. */
export function readTasks(lines: readonly string[]): readonly string[] {
  const tasks = lines
    .map((raw) => raw.trim())
    .map((line) => ({ line, folded: fold(line), mark: readMark(fold(line)) }))
    .filter(
      ({ folded, mark }) => !isTitle(folded, mark !== null) && !isHeading(folded, mark?.style),
    )
    .map(({ line, mark }) => line.slice(mark?.end ?? 0).trim())
    .filter((task) => countCharacters(task) >= LEAST);
  return [...new Set(tasks)];
}

/** 2026年10月重点工作安排 */
function isTitle(folded: string, isMarked: boolean): boolean {
  return !isMarked && TITLE.test(folded) && !/[,;。]/.test(folded);
}

/** 一、销售 */
function isHeading(folded: string, style: string | undefined): boolean {
  return style === 'numeral' && folded.trim().length <= HEADING_MAX && !/[,;。]/.test(folded);
}
