import type { Item } from '../text/items.ts';
import { perPart, type Part } from '../text/parts.ts';
import { wordingOf } from '../text/wording.ts';

const CELL = /[\t|]/;
/** The columns of a table of problems. */
const COLUMNS = /问题|原因|影响|后果|措施|办法|建议|怎么|解决|整改/;
const COLUMNS_LEAST = 2;

/** The heads of tables of problems in a part, with the names of their columns. */
const headsIn = perPart(({ blocks }) =>
  blocks.flatMap((block) => {
    const { folded } = block.paragraph.facts;
    if (!CELL.test(folded)) return [];
    const names = cellsOf(folded);
    return names.filter((name) => COLUMNS.test(name)).length >= COLUMNS_LEAST
      ? [{ block, names }]
      : [];
  }),
);

/**
 * A row of a table of problems, told in words: each cell behind the name of its column, empty cells
 * left out. Any other item as it is.
 */
export function labelledRow(item: Item, part: Part): Item {
  if (!CELL.test(item.folded)) return item;
  const head = headsIn(part).findLast(({ block }) => block.start < item.start)?.names;
  if (!head) return item;
  const cells = cellsOf(item.folded);
  // A row may be read from behind its number on.
  const skipped = Math.max(0, head.length - cells.length);
  const names =
    /序号/.test(head[0] ?? '') && cells.length < head.length ? head.slice(skipped) : head;
  const folded = cells
    .map((cell, at) => ({ cell, name: names[at] ?? '' }))
    .filter(({ cell }) => cell !== '')
    .map(({ cell, name }) => (/问题|序号/.test(name) || name === '' ? cell : `${name}:${cell}`))
    .join('。');
  return item.as({ title: '', wording: wordingOf(folded) });
}

function cellsOf(folded: string): readonly string[] {
  return folded.split(CELL).map((cell) => cell.trim());
}

const CELLS = 3;

/** 事项 | 对象 | 时限: names of columns, or the line under them. */
export function isTableHead(folded: string): boolean {
  if (!CELL.test(folded) || /\d/.test(folded)) return false;
  const cells = cellsOf(folded).filter((cell) => cell !== '');
  return cells.length >= CELLS && cells.every((cell) => cell.length <= 8);
}
