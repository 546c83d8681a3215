/** The file behind --indicators. */
import { basename } from 'node:path';
import type { Indicator } from '../evidence/indicators.ts';
import { yearOf } from '../evidence/month.ts';
import { guessMapping } from '../files/columns.ts';
import { interpret, type RowError } from '../files/indicators.ts';
import { readTable } from '../files/read.ts';
import words from '../i18n/zh-CN.json' with { type: 'json' };
import { readBytes, SourceError } from './source.ts';
import { filled, problemLine } from './words.ts';

/**
 * All indicators of a file, or none: a table with a wrong row is refused as a whole. `period` is the
 * month of rows that name none, `--period` or this month. @throws SourceError in the user's words
 */
export async function readIndicators(path: string, period: string): Promise<readonly Indicator[]> {
  const file = { name: basename(path), bytes: readBytes(path) };
  const read = await readTable(file);
  if (!read.ok) throw new SourceError(problemLine(read.problem));
  const mapping = guessMapping(read.value, period);
  const year = yearOf(mapping.period || period);
  const { indicators, errors } = await interpret(read.value, mapping, { file: file.name, year });
  if (errors.length > 0) throw new SourceError(errorLine(errors));
  if (indicators.length === 0) throw new SourceError('没有读到一个指标，请检查表头和数据。');
  return indicators;
}

/** The first wrong row, and how many more there are. */
function errorLine(errors: readonly RowError[]): string {
  const [first] = errors;
  if (first === undefined) return '';
  const { row, column, kind, found } = first;
  const name = isLabel(column) ? words.rows.column[column] : column;
  const where = name === '' ? words.rows.where : words.rows.whereColumn;
  const more = errors.length > 1 ? `（另有 ${errors.length - 1} 处）` : '';
  return filled(`${where}：${words.rows[kind]}。${more}`, { row, column: name, found });
}

function isLabel(column: string): column is keyof typeof words.rows.column {
  return Object.hasOwn(words.rows.column, column);
}
