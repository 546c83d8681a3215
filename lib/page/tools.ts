/** Scripts of their own, loaded into the frames that need them: what they hand to the page script. */
import type { ToolsName } from '../message-schema.ts';
import type { createPainter } from './marks/painter.ts';
import type { insertAtCaret, replaceSpan } from './write.ts';

export interface Tools extends Record<ToolsName, object> {
  readonly marks: { readonly createPainter: typeof createPainter };
  readonly writing: {
    readonly insertAtCaret: typeof insertAtCaret;
    readonly replaceSpan: typeof replaceSpan;
  };
}

const keyOf = (name: ToolsName): symbol => Symbol.for(`summary-coach.${name}`);

export function provide<Name extends ToolsName>(name: Name, tools: Tools[Name]): void {
  Reflect.set(globalThis, keyOf(name), tools);
}

/** Null before they are loaded. No page reaches them: the world of our scripts is ours. */
export function toolsOf<Name extends ToolsName>(name: Name): Tools[Name] | null {
  return Reflect.get(globalThis, keyOf(name)) ?? null;
}
