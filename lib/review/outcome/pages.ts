/** The outcome as pages: what the .docx, the .xlsx and the print view all show. */
import { appeals } from './appeals.ts';
import { defects } from './defects.ts';
import { notice } from './notice.ts';
import type { Outcome } from './outcome.ts';
import type { AssessedMonth } from './assessed.ts';
import { assessmentKinds, type Page, type PageKind, type PageOptions } from './page.ts';
import { signing } from './signing.ts';
import { twoParts, twoPartsList } from './two-parts.ts';

export function pageOf(kind: PageKind, outcome: Outcome, options: PageOptions): Page {
  return { notice, signing, defects, appeals }[kind](outcome, options);
}

/** The two parts of everybody: the list, and a sheet a person. */
export function assessmentPages(
  month: AssessedMonth,
  options: Pick<PageOptions, 'date'>,
): readonly Page[] {
  const write = { 'two-parts-list': twoPartsList, 'two-parts': twoParts } as const;
  return assessmentKinds.map((kind) => write[kind](month, options));
}
