/**
 * The outcome as pages of headings, lines and tables: what the .docx, the .xlsx and the print view all
 * show. Texts are plain; whoever writes a format makes them safe in it.
 */
export interface Column {
  readonly title: string;
  /** Share of the width in percent; those of a table sum to 100. */
  readonly width: number;
}

export type Value = string | number;

export interface PageTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
}

export interface Block {
  readonly heading: string | null;
  /** Paragraphs before the table. */
  readonly lines: readonly string[];
  readonly table: PageTable | null;
  /** Paragraphs behind it. */
  readonly after: readonly string[];
  /** Starts a sheet of paper of its own. */
  readonly ownSheet: boolean;
}

export const pageKinds = ['notice', 'signing', 'defects', 'appeals'] as const;
export type PageKind = (typeof pageKinds)[number];

export const assessmentKinds = ['two-parts-list', 'two-parts'] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];

export interface Page {
  readonly kind: PageKind | AssessmentKind;
  /** Short, for the tab of a workbook. */
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface PageOptions {
  /** Who gives the notice; empty where nobody said so. */
  readonly issuer: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** Working days in which an author may appeal. */
  readonly appealDays: number;
}
