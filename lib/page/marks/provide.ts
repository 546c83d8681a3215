/** Hands the painter to the page script, which runs in the same world of the same frame. */
import { provide } from '../tools.ts';
import { createPainter } from './painter.ts';

export function providePainter(): void {
  provide('marks', { createPainter });
}
