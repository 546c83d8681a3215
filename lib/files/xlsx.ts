/** The sheets of a workbook as rows of what their cells show. Format: ECMA-376 part 1, 18.2-18.8. */
import { openArchive, type Archive } from './archive.ts';
import { Refused } from './problem.ts';
import { readSheet } from './sheet.ts';
import { breather, type Reading, type Row, type Table } from './table.ts';
import { builtInLook, lookOf, type NumberLook } from './number-format.ts';
import { readXml } from './xml.ts';

interface Sheet {
  readonly name: string;
  readonly part: string;
}

interface Book {
  readonly sheets: readonly Sheet[];
  readonly from1904: boolean;
}

/** @throws Refused */
export async function readXlsx(
  bytes: Uint8Array,
  { sheet, keepsLines = false, onProgress }: Reading,
): Promise<Table> {
  const archive = openArchive(bytes);
  refuseOthers(archive);
  const book = await readBook(archive);
  const strings = await readStrings(archive);
  const looks = await readLooks(archive);
  const pause = breather();
  const sheets = book.sheets.map(({ name }) => name);
  const wanted = book.sheets.filter(({ name }) => sheet === undefined || name === sheet);
  let best: Table = { rows: [], sheets, sheet: null };
  for (const { name, part } of wanted) {
    const rows: readonly Row[] = await readSheet(archive, part, {
      strings,
      looks,
      from1904: book.from1904,
      keepsLines,
      between: async (done) => {
        onProgress?.(done);
        await pause();
      },
    });
    if (best.sheet === null || rows.length > 1) best = { rows, sheets, sheet: name };
    if (rows.length > 1) break;
  }
  return best;
}

function refuseOthers({ parts }: Archive): void {
  const has = (name: string): boolean => parts.has(name);
  if ([...parts.keys()].some((name) => /vbaProject\.bin$/i.test(name))) throw new Refused('macro');
  if (!has('xl/workbook.xml') || !has('[Content_Types].xml')) throw new Refused('other-kind');
}

const RELATION = 'r:id';

async function readBook(archive: Archive): Promise<Book> {
  const targets = new Map<string, string>();
  await readXml(archive, 'xl/_rels/workbook.xml.rels', {
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      const target = attribute('Target') ?? '';
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readXml(archive, 'xl/workbook.xml', {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet' || (attribute('state') ?? 'visible') !== 'visible') return;
      const part = targets.get(attribute(RELATION) ?? attribute('d3p1:id') ?? '');
      // Charts stand among the sheets, without cells.
      if (part?.includes('worksheet')) sheets.push({ name: attribute('name') ?? '', part });
    },
  });
  return { sheets, from1904 };
}

/** Texts stand once for the whole workbook; pronunciation beside them (rPh) is no part of them. */
async function readStrings(archive: Archive): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!archive.parts.has('xl/sharedStrings.xml')) return strings;
  let [current, inText, inSound] = ['', false, false];
  const pause = breather();
  await readXml(
    archive,
    'xl/sharedStrings.xml',
    {
      open: (name) => {
        if (name === 'si') current = '';
        if (name === 'rPh') inSound = true;
        inText = name === 't' && !inSound;
      },
      text: (text) => {
        if (inText) current += text;
      },
      close: (name) => {
        inText = false;
        if (name === 'rPh') inSound = false;
        if (name === 'si') strings.push(current);
      },
    },
    pause,
  );
  return strings;
}

/** How numbers look, by the style index of a cell. */
async function readLooks(archive: Archive): Promise<readonly NumberLook[]> {
  const looks: NumberLook[] = [];
  if (!archive.parts.has('xl/styles.xml')) return looks;
  const own = new Map<number, NumberLook>();
  let inCells = false;
  await readXml(archive, 'xl/styles.xml', {
    open: (name, attribute) => {
      if (name === 'numFmt') {
        own.set(Number(attribute('numFmtId')), lookOf(attribute('formatCode') ?? ''));
      }
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attribute('numFmtId') ?? 0);
      looks.push(own.get(id) ?? builtInLook(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return looks;
}
