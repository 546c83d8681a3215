/** Reads the body of a Word document from first tag to last into lines. */
import type { XmlListener } from '../xml.ts';
import { createFields } from './fields.ts';
import { lengthGuard, rowLines, type Cell } from './lines.ts';
import { levelIn, type Numbering } from './numbering.ts';
import { isOn, type Styles } from './styles.ts';
import { symbolOf } from './symbols.ts';

interface Paragraph {
  text: string;
  style: string | null;
  list: string | null;
  level: number | null;
  /** Its end was deleted: it runs on into the next. */
  runsOn: boolean;
  /** What floats beside it. */
  readonly floating: string[];
}

interface Table {
  readonly lines: string[];
  cells: Cell[];
  isDeleted: boolean;
}

/** Matter that the reader does not see, and copies of what he sees. */
const UNSEEN = new Set([
  'del',
  'moveFrom',
  'delText',
  'delInstrText',
  // The same text box once more, for old programs.
  'Fallback',
  // The sound written over a word.
  'rt',
]);

export interface BodyReader {
  readonly listener: XmlListener;
  readonly lines: () => readonly string[];
}

export function bodyReader(styles: Styles, numbering: Numbering): BodyReader {
  const guard = lengthGuard();
  /** Where lines go: the body, a cell, a text box. */
  const flows: string[][] = [[]];
  const tables: Table[] = [];
  const paragraphs: Paragraph[] = [];
  const runs: { isHidden: boolean }[] = [];
  const fields = createFields();
  let unseen = 0;
  let inside: 'text' | 'instruction' | null = null;
  /** Innermost first: what the properties that are being read belong to. */
  const properties: string[] = [];
  let carried = '';
  let isContents = false;

  const write = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph && unseen === 0 && fields.isShown() && runs.at(-1)?.isHidden !== true) {
      paragraph.text += guard(text);
    }
  };

  const numberOf = ({ style, list, level }: Paragraph): string => {
    const ofStyle = styles.listOf(style);
    const id = list ?? ofStyle?.list ?? '0';
    if (id === '0') return '';
    const known = level ?? (list === null ? ofStyle?.level : 0);
    return numbering.next(id, known ?? numbering.levelOf(id, style ?? ''));
  };

  const endParagraph = (): void => {
    const paragraph = paragraphs.pop();
    const flow = flows.at(-1);
    if (!paragraph || !flow) return;
    fields.endParagraph();
    if (paragraph.runsOn) {
      carried += paragraph.text;
    } else {
      const text = carried + paragraph.text;
      carried = '';
      const number = numberOf(paragraph);
      flow.push(text.trim() === '' ? '' : number + text);
    }
    flow.push(...paragraph.floating);
  };

  const openProperty = (name: string, value: string): void => {
    const paragraph = paragraphs.at(-1);
    const run = runs.at(-1);
    const table = tables.at(-1);
    const owner = properties.join('/');
    if (owner === 'pPr' && paragraph) {
      if (name === 'pStyle') paragraph.style = value;
      if (name === 'numId') paragraph.list = value;
      if (name === 'ilvl') paragraph.level = levelIn(value);
    } else if (owner === 'pPr/rPr' && paragraph) {
      if (name === 'del' || name === 'moveFrom') paragraph.runsOn = true;
    } else if (owner === 'rPr' && run) {
      if (name === 'vanish') run.isHidden = isOn(value);
      if (name === 'rStyle' && styles.isHidden(value)) run.isHidden = true;
    } else if (owner === 'trPr' && table && name === 'del') {
      table.isDeleted = true;
    }
  };

  const openContent = (name: string, attribute: (name: string) => string | undefined): void => {
    switch (name) {
      case 'p':
        paragraphs.push({
          text: '',
          style: null,
          list: null,
          level: null,
          runsOn: false,
          floating: [],
        });
        break;
      case 'r':
        runs.push({ isHidden: styles.isHidden(paragraphs.at(-1)?.style ?? null) });
        break;
      case 't':
        inside = 'text';
        break;
      case 'instrText':
        inside = 'instruction';
        break;
      case 'fldChar':
        fields.mark(attribute('w:fldCharType') ?? '');
        break;
      case 'fldSimple':
        fields.openSimple(attribute('w:instr') ?? '');
        break;
      case 'tab':
      case 'ptab':
        write('\t');
        break;
      case 'br':
      case 'cr':
        write('\n');
        break;
      case 'noBreakHyphen':
        write('-');
        break;
      case 'sym':
        write(symbolOf(attribute('w:char') ?? ''));
        break;
      case 'tbl':
        tables.push({ lines: [], cells: [], isDeleted: false });
        break;
      case 'tc':
      case 'txbxContent':
        flows.push([]);
        break;
      case 'docPartGallery':
        isContents = attribute('w:val') === 'Table of Contents';
        break;
    }
  };

  const closeContent = (name: string): void => {
    switch (name) {
      case 'p':
        endParagraph();
        break;
      case 'r':
        runs.pop();
        break;
      case 't':
      case 'instrText':
        inside = null;
        break;
      case 'fldSimple':
        fields.mark('end');
        break;
      case 'tc':
        if (flows.length > 1) tables.at(-1)?.cells.push({ lines: flows.pop() ?? [] });
        break;
      case 'tr': {
        const table = tables.at(-1);
        if (!table) break;
        if (!table.isDeleted) table.lines.push(...rowLines(table.cells));
        table.cells = [];
        table.isDeleted = false;
        break;
      }
      case 'tbl':
        flows.at(-1)?.push(...(tables.pop()?.lines ?? []));
        break;
      case 'txbxContent':
        if (flows.length > 1) paragraphs.at(-1)?.floating.push(...(flows.pop() ?? []));
        break;
    }
  };

  return {
    lines: () => [...(flows[0] ?? []), carried],
    listener: {
      open: (name, attribute) => {
        const isProperty = properties.length > 0;
        if (isProperty && unseen === 0) openProperty(name, attribute('w:val') ?? '');
        if (unseen > 0 || isUnseen(name, isProperty) || (name === 'sdtContent' && isContents)) {
          unseen += 1;
          isContents = false;
        } else if (/^(?:p|r|tr)Pr$/.test(name)) properties.push(name);
        else if (!isProperty) openContent(name, attribute);
      },
      close: (name) => {
        if (unseen > 0) unseen -= 1;
        else if (/^(?:p|r|tr)Pr$/.test(name)) properties.pop();
        else if (properties.length === 0) closeContent(name);
      },
      text: (text) => {
        if (inside === 'text') write(text);
        else if (inside === 'instruction' && unseen === 0) fields.instruct(text);
      },
    },
  };
}

function isUnseen(name: string, isProperty: boolean): boolean {
  // What a tracked change replaced (pPrChange) stands among the properties.
  return isProperty ? name.endsWith('Change') : UNSEEN.has(name);
}
