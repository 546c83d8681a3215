import { perLine, wordingWithin, type Paragraph } from '../text/paragraph.ts';
import { shift, type Span } from '../text/span.ts';
import type { Wording } from '../text/wording.ts';
import { amountsOf, sharedWith, sizeOf, type Gist } from './gist.ts';
import type { RuleContext } from './rule.ts';
import { around } from './sentences.ts';

/** What is looked for in a text: a plan in nearly its words, a problem or a task in many. */
export interface Matter {
  readonly kind: 'plan' | 'problem' | 'task';
  readonly gist: Gist;
}

/** A line, or a sentence of a long one with its neighbours, and the sentences that are told in it. */
export interface Passage {
  readonly text: string;
  readonly sentences: readonly Told[];
}

interface Told {
  readonly span: Span;
  readonly wording: Wording;
}

/** A longer line is no longer about one thing; read a sentence at a time it also stays linear. */
const LINE_MAX = 400;

/** Shorter lines name nothing that could be known again. */
const LINE_MIN = 4;

/** The passages of lines, in order. */
export function passagesIn(lines: readonly Paragraph[]): readonly Passage[] {
  const long = lines.filter(({ facts }) => facts.characters >= LINE_MIN);
  return long.flatMap(({ start, facts }) =>
    passagesOf(facts).map(({ text, sentences }) => ({
      text,
      sentences: sentences.map(({ span, wording }) => ({ span: shift(span, start), wording })),
    })),
  );
}

const passagesOf = perLine((facts): readonly Passage[] => {
  const { folded, sentences } = facts;
  const told = sentences.map((span) => ({
    span,
    wording: wordingWithin(facts, span.start, span.end),
  }));
  if (folded.length <= LINE_MAX) return [{ text: folded, sentences: told }];
  return told.map((sentence, at) => {
    const near = around(told, at, 1);
    return { text: near.map((one) => one.wording.text).join(''), sentences: [sentence] };
  });
});

/** The sentence that says most of a matter, of those that are about it; null where none is. */
export function placeAbout(
  matter: Matter,
  passages: readonly Passage[],
  context: RuleContext,
): Span | null {
  const words = [...matter.gist.head, ...matter.gist.rest];
  let best: Span | null = null;
  let most = -1;
  for (const { text, sentences } of passages) {
    const isAll = isAbout(text, matter);
    for (const { span, wording } of sentences) {
      if (!isAll && !tells(wording, matter, context)) continue;
      const said = sizeOf(sharedWith(wording.text, words));
      if (said > most) [best, most] = [span, said];
    }
  }
  return best;
}

/** Problems and tasks come in many words: less of one is enough to know it again. */
const COVERED = { plan: 0.5, problem: 0.34, task: 0.34 } as const;
/** Two pieces of two characters. */
const ENOUGH = 4;

/**
 * Whether a passage is about a matter: it holds half the words of its head, or a word of the head and
 * another one, or its product with a word. Rather too often than too seldom: who is asked for an
 * account that was given stops reading.
 */
function isAbout(text: string, { kind, gist }: Matter): boolean {
  const head = sharedWith(text, gist.head);
  if (head.length > 0 && sizeOf(head) >= sizeOf(gist.head) * COVERED[kind]) return true;
  const all = [...head, ...sharedWith(text, gist.rest)];
  if (head.length > 0 && sizeOf(all) >= ENOUGH && all.length > 1) return true;
  if (!gist.brands.some((brand) => text.includes(brand))) return false;
  // A plan for a product says more than its name.
  return kind !== 'plan' || sharedWith(text, besidesBrands(gist)).length > 0;
}

/** Whether a sentence tells of a matter by its figures: the same amount with a word of it, or its product, or its topic. */
function tells(wording: Wording, { gist }: Matter, { lexicon }: RuleContext): boolean {
  if (wording.quantities.length === 0) return false;
  const { text } = wording;
  const { amounts, head, rest, brands, topics } = gist;
  const has = amountsOf(wording);
  if ([...amounts].some((amount) => has.has(amount)) && sharedWith(text, [...head, ...rest]).length)
    return true;
  if (brands.some((brand) => text.includes(brand)) && besidesBrands(gist).length === 0) return true;
  return topics.some((topic) => wording.says(lexicon(topic)));
}

/** The words that are no piece of a product's name. */
function besidesBrands({ brands, head, rest }: Gist): readonly string[] {
  const name = brands.join('');
  return [...head, ...rest].filter((run) => !name.includes(run));
}
