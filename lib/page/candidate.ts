/** A place to write together with what the form calls it, where it belongs and how likely it is the summary. */
import { closest, parentOf } from './access.ts';
import { type Editable, editablesIn } from './editables.ts';
import type { Reached } from './frames.ts';
import { nameOf, type Naming } from './naming.ts';
import { score } from './score.ts';

export interface Candidate extends Editable, Naming {
  /** How likely it is the summary; below 0 it is something else. */
  readonly score: number;
  /** The form, table or dialog it belongs to. */
  readonly form: Element | Document;
}

const FORMS = 'form, [role="form"], [role="dialog"], dialog, .ant-form, .el-form';

/** All candidates in document order, unlikely ones included. */
export function candidatesIn(documents: readonly Reached[]): Candidate[] {
  return documents.flatMap(editablesIn).map((editable) => {
    const naming = nameOf(editable.element, editable.reached.frame);
    return { ...editable, ...naming, score: score(editable, naming), form: formOf(editable) };
  });
}

/** An editor that fills a frame belongs to the form around the frame. */
function formOf({ element, reached }: Editable): Element | Document {
  const host = element === reached.document.body ? (reached.frame ?? element) : element;
  const form = closest(host, FORMS);
  if (form !== null) return closest(form, 'form') ?? form;
  return outermost(host, 'table, fieldset') ?? host.ownerDocument;
}

/** Old portals nest a table for each field in a table for the form. */
function outermost(element: Element, selector: string): Element | null {
  let found: Element | null = null;
  for (let at = closest(element, selector); at !== null;) {
    found = at;
    const parent = parentOf(at);
    at = parent && closest(parent, selector);
  }
  return found;
}
