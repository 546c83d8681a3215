/** Reads the body of a Word document from first tag to last into lines. */
import { Refused } from '../problem.ts';
import type { XmlListener } from '../xml.ts';
import {
  newParagraph,
  setProperty,
  type Paragraph,
  type Row,
  type Run,
} from './docx-properties.ts';
import { createFields } from './fields.ts';
import { append, lengthGuard, rowLines, type Cell } from './lines.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { symbolOf } from './symbols.ts';

interface Table extends Row {
  readonly lines: string[];
  cells: Cell[];
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

/** Tables in tables in text boxes stay far below it. */
const DEPTH_MAX = 500;

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
  const runs: Run[] = [];
  const fields = createFields();
  let [depth, unseen] = [0, 0];
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
      // An empty item counts too, and is shown as nothing.
      const number = guard(numberOf(paragraph));
      flow.push(text.trim() === '' ? '' : number + text);
    }
    append(flow, paragraph.floating);
  };

  const openContent = (name: string, attribute: (name: string) => string | undefined): void => {
    switch (name) {
      case 'p':
        paragraphs.push(newParagraph());
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
        guard('');
        if (flows.length > 1) tables.at(-1)?.cells.push({ lines: flows.pop() ?? [] });
        break;
      case 'tr': {
        const table = tables.at(-1);
        if (!table) break;
        if (!table.isDeleted) append(table.lines, rowLines(table.cells));
        table.cells = [];
        table.isDeleted = false;
        break;
      }
      case 'tbl':
        append(flows.at(-1), tables.pop()?.lines);
        break;
      case 'txbxContent':
        if (flows.length > 1) append(paragraphs.at(-1)?.floating, flows.pop());
        break;
    }
  };

  return {
    lines: () => [...(flows[0] ?? []), carried],
    listener: {
      open: (name, attribute) => {
        depth += 1;
        if (depth > DEPTH_MAX) throw new Refused('broken');
        const isProperty = properties.length > 0;
        if (isProperty && unseen === 0) {
          const owners = { paragraph: paragraphs.at(-1), run: runs.at(-1), row: tables.at(-1) };
          setProperty(properties.join('/'), name, attribute('w:val') ?? '', owners, styles);
        }
        if (unseen > 0 || isUnseen(name, isProperty) || (name === 'sdtContent' && isContents)) {
          unseen += 1;
          isContents = false;
        } else if (/^(?:p|r|tr)Pr$/.test(name)) properties.push(name);
        else if (!isProperty) openContent(name, attribute);
      },
      close: (name) => {
        depth -= 1;
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
