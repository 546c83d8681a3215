import type { Passage } from '../copying/passages.ts';
import type { Document } from '../text/document.ts';
import { countCharacters } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** A stretch of the text that was copied, as it is told: from the first passage to the last. */
export interface CopiedPlace extends Span {
  readonly passages: readonly Passage[];
  /** How much of them is the source's word for word, 0-1. */
  readonly share: number;
  /** They hold nothing but duties and definitions, which may stay the same. */
  readonly standing: boolean;
}

/** So little of one's own between two copied passages does not part them; headings never do. */
const OWN_WORDS = 40;

/** The copied stretches of a text: a part taken over is one fault, however many lines it has. */
export function placesOf(document: Document, passages: readonly Passage[]): readonly CopiedPlace[] {
  const stretches: Passage[][] = [];
  for (const passage of passages) {
    const stretch = stretches.at(-1);
    const last = stretch?.at(-1);
    if (stretch && last && ownWords(document, last.own.end, passage.own.start) <= OWN_WORDS) {
      stretch.push(passage);
    } else stretches.push([passage]);
  }
  return stretches.map(placeOf);
}

/** What was done to it: 一字未变, 只有数字变了 or how much is equal. */
export function tellPlace({ passages, share }: CopiedPlace): string {
  const isAll = (...kinds: readonly string[]): boolean =>
    passages.every(({ kind }) => kinds.includes(kind));
  if (isAll('unchanged')) return '一字未变';
  if (isAll('unchanged', 'digits')) return '只有数字变了';
  const hasDigits = passages.some(({ kind }) => kind === 'digits');
  if (share >= NEARLY) return hasDigits ? '几乎只有数字变了' : '几乎没有改动';
  return `有${percent(share)}相同`;
}

const NEARLY = 0.95;

/** Never rounded up to all of it. */
export function percent(share: number): string {
  return `${share < 1 ? Math.min(99, Math.round(share * 100)) : 100}%`;
}

/** Characters of matter between two places. */
function ownWords({ text, blocks }: Document, from: number, to: number): number {
  return blocks.reduce((sum, { start, end }) => {
    const [first, last] = [Math.max(start, from), Math.min(end, to)];
    return first < last ? sum + countCharacters(text.slice(first, last)) : sum;
  }, 0);
}

function placeOf(passages: readonly Passage[]): CopiedPlace {
  const lengths = passages.map(({ own }) => own.end - own.start);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const same = passages.reduce((sum, { share }, at) => sum + share * (lengths[at] ?? 0), 0);
  return {
    start: passages[0]?.own.start ?? 0,
    end: passages.at(-1)?.own.end ?? 0,
    passages,
    share: same / whole,
    standing: passages.every(({ standing }) => standing),
  };
}
