/** The cells of tab-separated tables as sentences, so that their numbers have units and say what they count. */
import { fold } from '../../text/fold.ts';

const UNIT = /\(([^()]{1,8})\)\s*$/;
const NUMBER = /^[-+]?[\d,]+(?:\.\d+)?$/;

/** 宽带新装(户), 目标: 180 becomes 宽带新装目标，180户。 One line a cell; empty without tables. */
export function cellSentences(text: string): string {
  const sentences: string[] = [];
  let header: readonly string[] = [];
  for (const line of fold(text).split(/\r\n|\n|\r/)) {
    const cells = line.split('\t').map((cell) => cell.trim());
    if (cells.length < 2) {
      header = [];
      continue;
    }
    const [label = '', ...values] = cells;
    if (!values.some((value) => /^[-+]?\d/.test(value))) {
      header = cells;
      continue;
    }
    values.forEach((value, at) => {
      const column = header[at + 1] ?? '';
      const unit = UNIT.exec(label)?.[1] ?? UNIT.exec(column)?.[1] ?? '';
      const what = `${label.replace(UNIT, '')}${column.replace(UNIT, '')}`;
      if (/\d/.test(value)) sentences.push(`${what}，${value}${NUMBER.test(value) ? unit : ''}。`);
    });
  }
  return sentences.join('\n');
}
