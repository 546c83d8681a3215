/** What marks need beside painting. It is a script of its own, loaded into frames that have marks. */
import type { inView, isCovered } from './overlay/cover.ts';
import type { createOverlay } from './overlay/overlay.ts';
import type { createPointing } from './overlay/pointing.ts';

export interface MarkTools {
  readonly createOverlay: typeof createOverlay;
  readonly createPointing: typeof createPointing;
  readonly inView: typeof inView;
  readonly isCovered: typeof isCovered;
}

const TOOLS = Symbol.for('summary-coach.overlay');

export function provide(tools: MarkTools): void {
  Reflect.set(globalThis, TOOLS, tools);
}

/** Null before they are loaded. No page reaches them: the world of our scripts is ours. */
export function markTools(): MarkTools | null {
  return Reflect.get(globalThis, TOOLS) ?? null;
}
