/** A pack's sentences to be filled in, as they are written into a text. */
import type { Fact } from '../evidence/fact.ts';
import type { PackPart } from '../packs/pack.ts';
import { slot } from './slots.ts';

/**
 * The frames of a part with their slots; one that asks for what a fact tells is left out. A part
 * without frames asks its guiding questions, and without these one of its own.
 */
export function framesOf(part: PackPart, known: readonly Fact[]): readonly string[] {
  const kinds = new Set<string>(known.map(({ kind }) => kind));
  const frames = part.frames
    .filter(({ unless }) => !unless.some((kind) => kinds.has(kind)))
    .map(({ text }) => text.replace(/\{([^{}]+)\}/g, (_, question: string) => slot(question)));
  if (frames.length > 0) return frames;
  const questions = part.guide.length > 0 ? part.guide : [`${part.title}：写一两件具体的事和数字`];
  return questions.map((question) => `本月${slot(question)}。`);
}
