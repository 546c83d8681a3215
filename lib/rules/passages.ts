import { perLine, type Paragraph } from '../text/paragraph.ts';
import { shift, type Span } from '../text/span.ts';
import { Wording } from '../text/wording.ts';
import { amountsOf, sharedWith, sizeOf, type Gist } from './gist.ts';
import type { RuleContext } from './rule.ts';

/** What is looked for in a text: a plan in nearly its words, a problem or a task in many. */
export interface Matter {
  readonly kind: 'plan' | 'problem' | 'task';
  readonly gist: Gist;
}

/** A sentence with the line around it. */
export interface Passage {
  readonly span: Span;
  readonly wording: Wording;
  readonly line: string;
}

/** The sentences of lines, in order. */
export function passagesIn(lines: readonly Paragraph[]): readonly Passage[] {
  return lines.flatMap(({ start, facts }) =>
    sentencesOf(facts).map(({ span, wording }) => ({
      span: shift(span, start),
      wording,
      line: facts.folded,
    })),
  );
}

/** The passage that says most of a matter, of those that are about it; null where none is. */
export function passageAbout(
  matter: Matter,
  passages: readonly Passage[],
  context: RuleContext,
): Passage | null {
  const words = [...matter.gist.head, ...matter.gist.rest];
  let best: Passage | null = null;
  let most = -1;
  for (const passage of passages) {
    if (!isAbout(passage, matter, context)) continue;
    const said = sizeOf(sharedWith(passage.wording.text, words));
    if (said > most) [best, most] = [passage, said];
  }
  return best;
}

const sentencesOf = perLine(({ folded, wording, sentences }) =>
  sentences.map((span) => ({
    span,
    wording: new Wording(folded.slice(span.start, span.end), wording, span.start),
  })),
);

/** Problems and tasks come in many words: less of one is enough to know it again. */
const COVERED = { plan: 0.5, problem: 0.34, task: 0.34 } as const;
/** Two pieces of two characters. */
const ENOUGH = 4;

/**
 * Whether a passage is about a matter: it holds half the words of its head, or a word of the head and
 * another one, or an amount and a word, or its product with a word, or figures on its topic. Rather
 * too often than too seldom: who is asked for an account that was given stops reading.
 */
function isAbout(
  { wording, line }: Passage,
  { kind, gist }: Matter,
  context: RuleContext,
): boolean {
  const head = sharedWith(line, gist.head);
  if (head.length > 0 && sizeOf(head) >= sizeOf(gist.head) * COVERED[kind]) return true;
  const all = [...head, ...sharedWith(line, gist.rest)];
  if (head.length > 0 && sizeOf(all) >= ENOUGH && all.length > 1) return true;
  return (
    sharesAmount(wording, gist) ||
    namesProduct(wording, line, kind, gist) ||
    tellsOf(wording, gist, context)
  );
}

function sharesAmount(wording: Wording, { amounts, head, rest }: Gist): boolean {
  if (amounts.size === 0) return false;
  const has = amountsOf(wording);
  return (
    [...amounts].some((amount) => has.has(amount)) &&
    sharedWith(wording.text, [...head, ...rest]).length > 0
  );
}

/** A product that the line is about; a plan for it says more than its name. */
function namesProduct(
  wording: Wording,
  line: string,
  kind: Matter['kind'],
  { brands, head, rest }: Gist,
): boolean {
  if (!brands.some((brand) => line.includes(brand))) return false;
  if (kind !== 'plan') return true;
  const name = brands.join('');
  const besides = [...head, ...rest].filter((run) => !name.includes(run));
  if (besides.length === 0) return wording.quantities.length > 0;
  return sharedWith(line, besides).length > 0;
}

/** Figures on the same topic, in whatever words. */
function tellsOf(wording: Wording, { topics }: Gist, { lexicon }: RuleContext): boolean {
  if (wording.quantities.length === 0) return false;
  return topics.some((topic) => wording.says(lexicon(topic)));
}
