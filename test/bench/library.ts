/**
 * Summaries without end for the copy index: one author's twelve months, of a shared stock of set phrases,
 * sentences of the trade that some tens of authors use, and an author's own words.
 */
const HAN = 3_000;
const CHARACTERS = 2_400;
/** Sentences that all use, that some use, and of one's own; by tens of characters of a summary. */
const COMMON_SHARE = 0.1;
const TRADE_SHARE = 0.15;
const MONTHS = 12;

export interface Summary {
  readonly id: string;
  readonly author: string;
  readonly text: string;
}

export class Library {
  /** The same number gives the same summary. */
  summary(number: number): Summary {
    const author = Math.floor(number / MONTHS);
    const random = mulberry(number + 1);
    const sentences: string[] = [];
    for (let size = 0; size < CHARACTERS;) {
      const sentence = sentenceOf(random, author);
      sentences.push(sentence);
      size += sentence.length;
    }
    return { id: `s${number}`, author: `a${author}`, text: lined(sentences) };
  }

  /** A new summary with four lines each of three of the first `size`. */
  draft(size: number, number: number): { text: string; sources: readonly string[] } {
    const random = mulberry(0x5eed + number);
    const sources = Array.from({ length: 3 }, () => Math.floor(random() * size));
    const own = this.summary(10_000_000 + number).text.split('\n');
    const taken = sources.flatMap((source) => this.summary(source).text.split('\n').slice(4, 8));
    const text = [...own.slice(taken.length), ...taken].join('\n');
    return { text, sources: sources.map((source) => `s${source}`) };
  }
}

function sentenceOf(random: () => number, author: number): string {
  const dice = random();
  if (dice < COMMON_SHARE) return words(mulberry(Math.floor(random() * 40)));
  // A phrase of the trade is known to the authors of one branch in fifty.
  if (dice < COMMON_SHARE + TRADE_SHARE)
    return words(mulberry(1_000 + (author % 50) * 100 + Math.floor(random() * 100)));
  return words(random);
}

/** Some clauses with a figure in most of them: 0.78 symbols a character, as in the corpus. */
function words(random: () => number): string {
  const clauses = Array.from({ length: 2 + Math.floor(random() * 3) }, () => {
    const length = 7 + Math.floor(random() * 8);
    let clause = '';
    for (let at = 0; at < length; at += 1) {
      // Squared: a few characters are frequent and most are rare, as they are in texts.
      clause += String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * HAN));
    }
    return random() < 0.6 ? `${clause}${(random() * 500).toFixed(1)}箱` : clause;
  });
  return `${clauses.join('，')}。`;
}

/** Paragraphs of two sentences: lines of 70 characters, as in the corpus. */
function lined(sentences: readonly string[]): string {
  return sentences.map((one, at) => (at % 2 === 1 ? `${one}\n` : one)).join('');
}

function mulberry(start: number): () => number {
  let seed = Math.imul(start, 0x9e3779b1);
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
