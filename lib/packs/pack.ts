/** A company's assessment rules as data. */
export interface Pack {
  readonly id: string;
  readonly title: string;
}
