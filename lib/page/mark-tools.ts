/** What paints marks. It is a script of its own, loaded into frames that have marks. */
import type { createPainter } from './marks/painter.ts';

export interface MarkTools {
  readonly createPainter: typeof createPainter;
}

const TOOLS = Symbol.for('summary-coach.marks');

export function provide(tools: MarkTools): void {
  Reflect.set(globalThis, TOOLS, tools);
}

/** Null before they are loaded. No page reaches them: the world of our scripts is ours. */
export function markTools(): MarkTools | null {
  return Reflect.get(globalThis, TOOLS) ?? null;
}
