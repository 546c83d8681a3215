import { shifted } from '../evidence/month.ts';
import type { Document } from '../text/document.ts';
import { perLine, type Paragraph } from '../text/paragraph.ts';
import { overlaps, shift, type Span } from '../text/span.ts';
import { Wording } from '../text/wording.ts';
import { amountsOf, sharedWith, sizeOf, type Gist } from './gist.ts';
import { lastPlanOf, type LastItem } from './last-plan.ts';
import { someLine } from './lines.ts';
import type { OtherSummary, RuleContext } from './rule.ts';

/** An item of the month before, and where this month speaks of it. */
export interface Account {
  readonly item: LastItem;
  /** The sentence or line that does; null where none was found. */
  readonly place: Span | null;
}

/** So many months back a plan still asks for its account. */
const REACH = 3;

/** The latest earlier month that an account is owed of; null where none is stored, or it is long ago. */
export function lastMonthOf({ given }: RuleContext): OtherSummary | null {
  const [last] = given.history ?? [];
  if (!last?.period || !given.period) return last ?? null;
  return last.period >= shifted(given.period, -REACH) ? last : null;
}

/** What became of the items of the month before; none where the text says that all of it was done. */
export function accountsOf(document: Document, context: RuleContext): readonly Account[] {
  const last = lastMonthOf(context);
  if (last === null) return [];
  const items = lastPlanOf(last, context.pack);
  if (someLine(document, (wording) => wording.says(context.lexicon('all-accounted')))) return [];
  const passages = passagesOf(document, context);
  return items.map((item) => ({ item, place: placeOf(item, passages, context) }));
}

/** The passage that says most of an item, of those that are about it. */
function placeOf(
  { kind, gist }: LastItem,
  passages: readonly Passage[],
  context: RuleContext,
): Span | null {
  let best: Passage | null = null;
  let most = -1;
  for (const passage of passages) {
    if (!speaksOf(passage, kind, gist, context)) continue;
    const said = sizeOf(sharedWith(passage.wording.text, [...gist.head, ...gist.rest]));
    if (said > most) [best, most] = [passage, said];
  }
  return best?.span ?? null;
}

/** A sentence of this month, with the line around it. */
interface Passage {
  readonly span: Span;
  readonly wording: Wording;
  readonly line: string;
}

/** All but the title and the next plan; the plan speaks of the last one where it says so. */
function passagesOf(
  { paragraphs, title, parts }: Document,
  context: RuleContext,
): readonly Passage[] {
  const plan = parts.get('plan');
  const places: readonly Span[] = plan
    ? plan.sections.length > 0
      ? plan.sections
      : plan.blocks
    : [];
  return paragraphs
    .filter((paragraph) => paragraph !== title)
    .filter(
      (paragraph) =>
        !places.some((place) => overlaps(place, paragraph)) ||
        paragraph.facts.wording.says(context.lexicon('carried-over')),
    )
    .flatMap(sentencesOf);
}

function sentencesOf({ start, facts }: Paragraph): readonly Passage[] {
  return wordings(facts).map(({ span, wording }) => ({
    span: shift(span, start),
    wording,
    line: facts.folded,
  }));
}

const wordings = perLine(({ folded, wording, sentences }) =>
  sentences.map((span) => ({
    span,
    wording: new Wording(folded.slice(span.start, span.end), wording, span.start),
  })),
);

/** Problems come in many words: less of one is enough to know it again. */
const COVERED = { plan: 0.5, problem: 0.34 } as const;
/** Two pieces of two characters. */
const ENOUGH = 4;

/**
 * Whether a passage is about an item: it holds half the words of its head, or a word of the head and
 * another one, or an amount and a word, or its product with a word, or figures on its topic. Rather
 * too often than too seldom: who is asked for an account that was given stops reading.
 */
function speaksOf(
  { wording, line }: Passage,
  kind: LastItem['kind'],
  gist: Gist,
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
  kind: LastItem['kind'],
  { brands, head, rest }: Gist,
): boolean {
  if (!brands.some((brand) => line.includes(brand))) return false;
  if (kind === 'problem') return true;
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
