import { readMatter } from '../text/matter.ts';
import { createMemo, readParagraphs } from '../text/paragraph.ts';
import type { ScopePlaces } from './scope.ts';

/** Where a text says whose it is. `titleField` is the portal's own title, null where it has none. */
export function scopePlaces(text: string, titleField: string | null = null): ScopePlaces {
  const { title, signOff, body } = readMatter(readParagraphs(text, createMemo()));
  const stated = [titleField, title?.facts.text ?? null].filter((one) => one !== null);
  return {
    title: stated.length > 0 ? stated.join(' ') : null,
    signOff: signOff.map(({ facts }) => facts.text),
    opening: body[0]?.facts.text ?? '',
  };
}
