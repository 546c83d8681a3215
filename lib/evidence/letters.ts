/**
 * Which letters the words before a number hold, told in one look. Most rules are about words that stand
 * before few numbers: an expression is tried only where one of the letters stands that it needs.
 */

import { placeAt, placeFor, PLACES_MAX } from './alphabet.ts';

/** A set of groups of letters, one bit each. */
export type Letters = number;

/** An expression that matches only words in which at least one of the letters stands. */
export interface Needing {
  readonly letters: string;
  readonly expression: RegExp;
  readonly bit: Letters;
}

/** More bits are no small integer, and cost an object each. */
const GROUPS_MAX = 30;
const bits = new Map<string, Letters>();
/** The groups of the letter at each place. */
const GROUPS_OF = new Int32Array(PLACES_MAX);
const made: Needing[] = [];
/** All expressions that are held back by their letters. */
export const needingLetters: readonly Needing[] = made;

/** Made where modules begin. @throws RangeError for new letters when words were read already: those would not tell of them */
export function needing(letters: string, expression: RegExp): Needing {
  const one = { letters, expression, bit: bits.get(letters) ?? opened(letters) };
  made.push(one);
  return one;
}

function opened(letters: string): Letters {
  if (isRead || bits.size === GROUPS_MAX) throw new RangeError(`too late or too many: ${letters}`);
  const bit = 1 << bits.size;
  bits.set(letters, bit);
  for (const letter of letters) {
    const place = placeFor(letter);
    GROUPS_OF[place] = (GROUPS_OF[place] ?? 0) | bit;
  }
  return bit;
}

let isRead = false;

/** The groups by place, for who looks at each letter anyway: no new ones may come from then on. */
export function groupsByPlace(): Int32Array {
  isRead = true;
  return GROUPS_OF;
}

/** The letters of a piece of a folded line. */
export function lettersIn(folded: string, from: number, to: number): Letters {
  const groups = groupsByPlace();
  let letters = 0;
  for (let at = from; at < to; at += 1) letters |= groups[placeAt(folded, at)] as number;
  return letters;
}

/** What the words before a number are, and the letters in them. */
export interface Lettered {
  readonly lead: string;
  readonly letters: Letters;
}

/** Whether the expression matches the words before a number. */
export function stands({ bit, expression }: Needing, { letters, lead }: Lettered): boolean {
  return (letters & bit) !== 0 && expression.test(lead);
}

/** Whether it matches a piece of the words that hold these letters. */
export function standsIn({ bit, expression }: Needing, letters: Letters, words: string): boolean {
  return (letters & bit) !== 0 && expression.test(words);
}
