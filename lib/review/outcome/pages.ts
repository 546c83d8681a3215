/** The outcome as pages: what the .docx, the .xlsx and the print view all show. */
import { appeals } from './appeals.ts';
import { defects } from './defects.ts';
import { notice } from './notice.ts';
import type { Outcome } from './outcome.ts';
import type { Page, PageKind, PageOptions } from './page.ts';
import { signing } from './signing.ts';

export function pageOf(kind: PageKind, outcome: Outcome, options: PageOptions): Page {
  return { notice, signing, defects, appeals }[kind](outcome, options);
}
