/** Hands the ways of writing to the page script, which runs in the same world of the same frame. */
import { provide } from './tools.ts';
import { insertAtCaret, replaceSpan } from './write.ts';

export function provideWriting(): void {
  provide('writing', { insertAtCaret, replaceSpan });
}
