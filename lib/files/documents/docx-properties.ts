/** What the properties of paragraphs, runs and rows of a Word document mean for its text. */
import { levelIn } from './numbering.ts';
import { isOn, type Styles } from './styles.ts';

export interface Paragraph {
  text: string;
  style: string | null;
  list: string | null;
  level: number | null;
  /** Its end was deleted: it runs on into the next. */
  runsOn: boolean;
  /** Lines of what floats beside it. */
  readonly floating: string[];
}

export interface Run {
  isHidden: boolean;
}

export interface Row {
  isDeleted: boolean;
}

export function newParagraph(): Paragraph {
  return { text: '', style: null, list: null, level: null, runsOn: false, floating: [] };
}

/** What is open at a property: the innermost of each. */
export interface Owners {
  readonly paragraph: Paragraph | undefined;
  readonly run: Run | undefined;
  readonly row: Row | undefined;
}

/** @param path the property elements around it, pPr/rPr for those of a paragraph's end */
export function setProperty(
  path: string,
  name: string,
  value: string,
  { paragraph, run, row }: Owners,
  styles: Styles,
): void {
  if (path === 'pPr' && paragraph) {
    if (name === 'pStyle') paragraph.style = value;
    if (name === 'numId') paragraph.list = value;
    if (name === 'ilvl') paragraph.level = levelIn(value);
  } else if (path === 'pPr/rPr' && paragraph) {
    if (name === 'del' || name === 'moveFrom') paragraph.runsOn = true;
  } else if (path === 'rPr' && run) {
    if (name === 'vanish') run.isHidden = isOn(value);
    if (name === 'rStyle' && styles.isHidden(value)) run.isHidden = true;
  } else if (path === 'trPr' && row && name === 'del') {
    row.isDeleted = true;
  }
}
