/** What a form holds at first: one of the world's texts, or what an editor saved, as it was saved. */
import { savedText } from '../store.ts';
import type { Visit } from '../visit.ts';
import { Markup, paragraphs } from './markup.ts';

export interface FormContent {
  readonly text: string;
  /** The stored source; null when the form starts with a text. */
  readonly saved: string | null;
}

export function contentOf({ draft, saved }: Visit): FormContent {
  return { text: draft?.text ?? '', saved: saved === undefined ? null : savedText(saved) };
}

/** For rich text editors. A stored source is put in as it is: the portal trusts what its own users saved. */
export function htmlOf({ text, saved }: FormContent, empty: Markup): Markup {
  return saved === null ? paragraphs(text, empty) : new Markup(saved);
}

/** For plain text boxes. */
export function plainOf({ text, saved }: FormContent): string {
  return saved ?? text;
}
