/** What portals store of a summary, and what is read of it. */
import { spreadOverFields } from '../../../portal/draft.ts';

export interface Format {
  /** The stored source of these lines. */
  source(lines: readonly string[], emptyParagraph: string): string;
  /** The text that is read from the form. */
  text(lines: readonly string[]): string;
}

export type FormatName = 'text' | 'html' | 'fields';

/** The lines are all in the first field; the others are blank. */
const labels = spreadOverFields('');

export const FORMATS: Readonly<Record<FormatName, Format>> = {
  text: {
    source: (lines) => lines.join('\n'),
    text: (lines) => lines.join('\n'),
  },
  html: {
    source: (lines, empty) => lines.map((line) => `<p>${line === '' ? empty : line}</p>`).join(''),
    text: (lines) => lines.join('\n'),
  },
  fields: {
    source: (lines) =>
      JSON.stringify(
        labels.map(({ name, label }, at) => ({
          name,
          label,
          value: at === 0 ? lines.join('\n') : '',
        })),
      ),
    text: (lines) =>
      lines.length === 0
        ? ''
        : labels
            .map(({ label }, at) => `${label}\n${at === 0 ? `${lines.join('\n')}\n` : ''}`)
            .join(''),
  },
};
