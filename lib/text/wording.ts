import { answerAt, ASK, NO, setAnswer, YES, type Answers } from './answers.ts';
import { readQuantities, type Quantity } from './quantity.ts';
import { memoryOf, rememberedByText, type Keeper } from './remember.ts';
import { firstEndingAfter, shift, type Span } from './span.ts';
import type { Finds } from './trie.ts';
import type { Lexicon, Vocabulary } from './vocabulary.ts';

const NOWHERE: readonly Span[] = [];

/** How many kinds of notes there are. */
let notes = 0;

/**
 * A folded text that remembers what was found out about it: which lexicons stand in it, where, and what
 * rules made of that. It serves one vocabulary at a time; another one starts it anew.
 */
export class Wording implements Keeper {
  readonly text: string;
  readonly kept: unknown[] = [];
  private vocabulary: Vocabulary | null = null;
  private finds: Finds | null = null;
  private answers: Answers = [];
  private open: readonly number[] = [];
  private hits: Map<Lexicon, readonly Span[]> | null = null;
  private notes: unknown[] = [];

  private figures: readonly Quantity[] | null = null;
  private readonly line: Wording | null;
  private readonly at: number;

  /** line, at: the longer wording that this one is a piece of, and where it begins in it. */
  constructor(text: string, line: Wording | null = null, at = 0) {
    this.text = text;
    this.line = line;
    this.at = at;
  }

  /** Every number with a unit, in order; offsets into this text. */
  get quantities(): readonly Quantity[] {
    return (this.figures ??= this.line
      ? this.line.quantitiesWithin(this.at, this.at + this.text.length)
      : readQuantities(this.text));
  }

  /** Whether a word of the lexicon stands in the text. */
  says(lexicon: Lexicon): boolean {
    if (this.vocabulary !== lexicon.vocabulary) this.serve(lexicon.vocabulary);
    const known = answerAt(this.answers, lexicon.slot);
    return known === ASK ? this.find(lexicon) : known === YES;
  }

  /** Where the words of the lexicon stand, in order, the longest at each place. */
  hitsOf(lexicon: Lexicon): readonly Span[] {
    if (!this.says(lexicon)) return NOWHERE;
    const hits = (this.hits ??= new Map<Lexicon, readonly Span[]>());
    const known = hits.get(lexicon);
    if (known) return known;
    const fresh = lexicon.vocabulary.hits(this.text, lexicon.id, this.open);
    hits.set(lexicon, fresh);
    return fresh;
  }

  /** What was worked out under a note of this vocabulary before; undefined when nothing was. */
  noteOf(vocabulary: Vocabulary, note: number): unknown {
    if (this.vocabulary !== vocabulary) this.serve(vocabulary);
    return this.notes[note];
  }

  note<T>(note: number, value: T): T {
    this.notes[note] = value;
    return value;
  }

  private quantitiesWithin(start: number, end: number): readonly Quantity[] {
    const within: Quantity[] = [];
    const all = this.quantities;
    for (let index = firstEndingAfter(all, start); index < all.length; index += 1) {
      const quantity = all[index];
      if (!quantity || quantity.end > end) break;
      if (start <= quantity.start) within.push(shift(quantity, -start));
    }
    return within;
  }

  /** Where the words of a vocabulary stand in this text, for the pieces of it. */
  private findsOf(vocabulary: Vocabulary): Finds {
    if (this.vocabulary !== vocabulary) this.serve(vocabulary);
    return (this.finds ??= vocabulary.scan(this.text));
  }

  private find({ id, slot, vocabulary }: Lexicon): boolean {
    const isThere = vocabulary.test(this.text, id, this.open);
    setAnswer(this.answers, slot, isThere ? YES : NO);
    return isThere;
  }

  private serve(vocabulary: Vocabulary): void {
    const { line, at, text } = this;
    const finds = line ? line.findsOf(vocabulary) : vocabulary.scan(text);
    const { answers, open } = vocabulary.read(finds, at, at + text.length);
    this.vocabulary = vocabulary;
    this.finds = line ? null : finds;
    this.answers = answers;
    this.open = open;
    this.hits = null;
    this.notes = [];
  }
}

/** Work that depends on the words alone. */
export const perWording = memoryOf<Wording>();

/** The wording of a text that is put together anew at each check: a title, an item of several lines. */
export const wordingOf = rememberedByText((text) => new Wording(text));

/** Work that depends on the words and the vocabulary alone, done once for both. `undefined` is never kept. */
export function noted<C extends { readonly vocabulary: Vocabulary }, T>(
  work: (wording: Wording, context: C) => T,
): (wording: Wording, context: C) => T {
  const slot = notes;
  notes += 1;
  return (wording, context) =>
    (wording.noteOf(context.vocabulary, slot) as T | undefined) ??
    wording.note(slot, work(wording, context));
}
