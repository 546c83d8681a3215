/** Text in columns: a .csv file, or what Excel puts on the clipboard. */
import Papa from 'papaparse';
import { Refused } from './problem.ts';
import { cleanCell, LIMITS, type Row } from './table.ts';

/** Clipboard text is separated by tabs; a file may use others too. @throws Refused */
export function readDelimited(text: string, keepsLines = false): readonly Row[] {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text, keepsLines ? 1 : LOOKED),
    skipEmptyLines: false,
  });
  const quotes = errors.find(({ type }) => type === 'Quotes');
  if (quotes) throw new Refused('quotes', { row: (quotes.row ?? 0) + 1 });
  const rows = data
    .map((cells, index) => ({
      number: index + 1,
      cells: cells.map((cell) => cleanCell(cell, keepsLines)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length > LIMITS.rows) throw new Refused('too-many-rows', { limit: LIMITS.rows });
  if (rows.some(({ cells }) => cells.length > LIMITS.columns)) {
    throw new Refused('too-many-columns', { limit: LIMITS.columns });
  }
  return rows;
}

const DELIMITERS = ['\t', ',', ';', '|', '，'];

const LOOKED = 20;

/** The one that the first lines have most of; neither numbers with thousands separators nor prose must decide. */
function delimiterOf(text: string, lines: number): string {
  const head = text.split(/\r\n|\r|\n/, lines).join('\n');
  if (head.includes('\t')) return '\t';
  const count = (sign: string): number => head.split(sign).length;
  return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}
