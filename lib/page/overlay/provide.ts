/** Hands the tools for marks to the page script, which runs in the same world of the same frame. */
import { provide } from '../tools.ts';
import { inView, isCovered } from './cover.ts';
import { createOverlay } from './overlay.ts';
import { createPointing } from './pointing.ts';

export function provideOverlay(): void {
  provide({ createOverlay, createPointing, inView, isCovered });
}
