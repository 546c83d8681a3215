import type { WrittenNumber } from '../text/number.ts';
import type { Cue, CueKinds } from './cues.ts';
import type { Letters } from './letters.ts';
import type { Label, Role, Roles } from './roles.ts';
import { isParting } from './words.ts';

/**
 * Where a line stands. Its numbers are read once and stay the same things from check to check: when the text
 * before them changes, only this is moved.
 */
export interface Place {
  /** The offset of the line in the text that is being checked. */
  start: number;
}

/** A number of a sentence with its part in what the sentence claims. Offsets are into the line. */
export interface Mention {
  readonly number: WrittenNumber;
  readonly role: Role;
  /** -1 for a decline or a shortfall. */
  readonly sign: 1 | -1;
  /** What it is compared with. */
  readonly label: Label;
  /** The words between the number before it and it. */
  readonly lead: string;
  /** The groups of letters in those words. */
  readonly letters: Letters;
  /** Where those words begin. */
  readonly from: number;
  /** Whether another basis is spoken of (可比口径), so that its operands are not those written here. */
  readonly silenced: boolean;
  /** Where its line stands. */
  readonly place: Readonly<Place>;
  /** Its place among the mentions of its line. */
  readonly index: number;
}

/** The last clause of the words before a number: what stands behind the last of these marks. */
export function clauseOf({ lead }: Pick<Mention, 'lead'>, marks: string): string {
  let at = lead.length;
  while (at > 0 && !marks.includes(lead.charAt(at - 1))) at -= 1;
  return lead.slice(at);
}

/** The words of its own clause: behind the last comma, colon, semicolon or full stop. */
export function ownClauseOf({ lead }: Pick<Mention, 'lead'>): string {
  let at = lead.length;
  while (at > 0 && !isParting(lead, at - 1)) at -= 1;
  return lead.slice(at);
}

/** A cue word that lists things or closes a list, and where it begins. */
export interface Listing {
  readonly cue: Cue;
  readonly start: number;
}

/** The mentions of one sentence of a line, with what the words of all of them hold. */
export interface Statement {
  readonly mentions: readonly Mention[];
  readonly roles: Roles;
  /** The letters before all its numbers. */
  readonly letters: Letters;
  /** The kinds of its cue words, and those of them that list things. */
  readonly cues: CueKinds;
  readonly listings: readonly Listing[];
  readonly start: number;
  readonly end: number;
}

/** A row of a table as Excel copies it, or as Markdown writes it. */
export function isRow(folded: string): boolean {
  return folded.includes('\t') || isPipedRow(folded);
}

export function isPipedRow(folded: string): boolean {
  return folded.trimStart().startsWith('|');
}
