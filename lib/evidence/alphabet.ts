/**
 * The letters that anything is known of, by place. One table tells the place of each; what is known of a
 * letter stands in short lists by place: a table of all letters for each question would be read from memory anew.
 */
export const PLACE = new Uint16Array(0x10000);

/** More letters than all words together have. */
export const PLACES_MAX = 1_024;

let places = 1;

/** The place of a letter, from 1 on; a new one where it is not known yet. @throws RangeError for too many */
export function placeFor(letter: string): number {
  const unit = letter.charCodeAt(0);
  const known = PLACE[unit];
  if (known) return known;
  if (places === PLACES_MAX) throw new RangeError(`too many letters: ${letter}`);
  PLACE[unit] = places;
  places += 1;
  return places - 1;
}

/** The place of the letter at an offset; 0 for one of which nothing is known, and behind the end. */
export function placeAt(folded: string, at: number): number {
  // Asked for the place of what is no letter, the table would be slow from then on.
  return at < folded.length ? (PLACE[folded.charCodeAt(at)] as number) : 0;
}
