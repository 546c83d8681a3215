import { answerAt, ASK, NO, setAnswer, slotOf, YES, type Answers, type Slot } from './answers.ts';
import { literalsOf } from './literals.ts';
import type { Span } from './span.ts';
import { FIND, firstFind, Trie, type Finds } from './trie.ts';

/** A named list of patterns that the rules ask for. */
export interface Lexicon {
  /** Its place in the vocabulary. */
  readonly id: number;
  /** Where its answer stands among the answers of a scan. */
  readonly slot: Slot;
  /** All patterns in one expression, global, the longest first. */
  readonly expression: RegExp;
  readonly vocabulary: Vocabulary;
}

/** One pattern of a lexicon. */
interface Pattern {
  readonly lexicon: number;
  readonly slot: Slot;
  readonly source: string;
  /** Whether its literals are matches by themselves. */
  readonly isWhole: boolean;
}

/** What a scan tells of one text: the answers of the lexicons, and the patterns that may match, each once. */
export interface Scan {
  readonly answers: Answers;
  readonly open: readonly number[];
}

/**
 * All lexicons of a pack, with one index over the literals of all patterns: one pass over a text tells
 * which of thousands of patterns can match it at all, and most lexicons are answered by that alone.
 */
export class Vocabulary {
  private readonly lexicons = new Map<string, Lexicon>();
  private readonly patterns: Pattern[] = [];
  private readonly tests: (RegExp | undefined)[] = [];
  /** Patterns by lexicon that no literal announces. */
  private readonly unannounced: number[][] = [];
  private readonly unscanned: Answers = [];
  private readonly trie = new Trie();
  /** The reading that met a pattern last, so that each is told once a reading. */
  private readonly met: Uint32Array;
  private reading = 0;

  constructor(sources: ReadonlyMap<string, readonly string[]>) {
    for (const [name, patterns] of sources) this.add(name, patterns);
    for (const { id, slot } of this.lexicons.values())
      setAnswer(this.unscanned, slot, this.unannounced[id]?.length === 0 ? NO : ASK);
    this.met = new Uint32Array(this.patterns.length);
    this.trie.close();
  }

  /** @throws Error for a name that the pack does not have */
  lexicon(name: string): Lexicon {
    const lexicon = this.lexicons.get(name);
    if (lexicon === undefined) throw new Error(`规则包缺少“${name}”`);
    return lexicon;
  }

  /** Where the literals of the patterns stand in a text. */
  scan(text: string): Finds {
    return this.trie.scan(text);
  }

  /** What the scan of a text tells of a piece of it, as a scan of the piece alone would. */
  read(finds: Finds, start: number, end: number): Scan {
    const { met, patterns } = this;
    const answers = this.unscanned.slice();
    const open: number[] = [];
    this.reading += 1;
    for (let at = firstFind(finds, start); at < finds.length; at += FIND) {
      if ((finds[at + 1] as number) >= end) break;
      const pattern = finds[at] as number;
      if ((finds[at + 2] as number) > end || met[pattern] === this.reading) continue;
      met[pattern] = this.reading;
      const { slot, isWhole } = patterns[pattern] as Pattern;
      if (isWhole) setAnswer(answers, slot, YES);
      else if (answerAt(answers, slot) === NO) setAnswer(answers, slot, ASK);
      open.push(pattern);
    }
    return { answers, open };
  }

  /** Whether one of the patterns that a scan left open stands in its text. */
  test(text: string, lexicon: number, open: readonly number[]): boolean {
    for (const pattern of this.unannounced[lexicon] ?? [])
      if (this.matches(pattern, text)) return true;
    for (const pattern of open)
      if (this.patterns[pattern]?.lexicon === lexicon && this.matches(pattern, text)) return true;
    return false;
  }

  /**
   * Every place where a pattern of the lexicon stands, as one expression of all of them finds them: the
   * leftmost first, of several at one place the one with the longest pattern, none inside another.
   */
  hits(text: string, lexicon: number, open: readonly number[]): readonly Span[] {
    const candidates = this.candidates(lexicon, open).toSorted((a, b) => a - b);
    const next = candidates.map((pattern) => this.nextOf(pattern, text, 0));
    const hits: Span[] = [];
    for (;;) {
      let first: Span | null = null;
      for (const span of next) if (span && (!first || span.start < first.start)) first = span;
      if (!first) return hits;
      hits.push(first);
      const from = first.end;
      for (const [index, pattern] of candidates.entries()) {
        const span = next[index];
        if (span && span.start < from) next[index] = this.nextOf(pattern, text, from);
      }
    }
  }

  private matches(pattern: number, text: string): boolean {
    const test = this.testOf(pattern);
    test.lastIndex = 0;
    return test.test(text);
  }

  private candidates(lexicon: number, open: readonly number[]): readonly number[] {
    const announced = open.filter((pattern) => this.patterns[pattern]?.lexicon === lexicon);
    return [...(this.unannounced[lexicon] ?? []), ...announced];
  }

  /** The next match that holds a character. */
  private nextOf(pattern: number, text: string, from: number): Span | null {
    const test = this.testOf(pattern);
    test.lastIndex = from;
    const match = test.exec(text);
    if (!match) return null;
    const end = match.index + match[0].length;
    return end > match.index ? { start: match.index, end } : this.nextOf(pattern, text, end + 1);
  }

  private add(name: string, sources: readonly string[]): void {
    const id = this.lexicons.size;
    const slot = slotOf(id);
    this.unannounced.push([]);
    for (const source of longestFirst(sources)) {
      const { anyOf, isWhole } = literalsOf(source);
      const pattern = this.patterns.push({ lexicon: id, slot, source, isWhole }) - 1;
      if (anyOf === null) this.unannounced[id]?.push(pattern);
      else for (const word of anyOf) this.trie.add(word, pattern);
    }
    this.lexicons.set(name, { id, slot, expression: expressionOf(sources), vocabulary: this });
  }

  private testOf(pattern: number): RegExp {
    return (this.tests[pattern] ??= new RegExp(this.patterns[pattern]?.source ?? '(?!)', 'gu'));
  }
}

/** One global expression of all patterns; longest first, so that 较上月同期 is one hit and not 较上月. */
export function expressionOf(sources: readonly string[]): RegExp {
  return new RegExp(longestFirst(sources).join('|') || '(?!)', 'gu');
}

function longestFirst(sources: readonly string[]): readonly string[] {
  return sources.toSorted((a, b) => b.length - a.length);
}
