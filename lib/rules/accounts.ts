import { shifted } from '../evidence/month.ts';
import { compilePack } from '../packs/compile.ts';
import type { Pack } from '../packs/pack.ts';
import { readDocument, type Document } from '../text/document.ts';
import { overlaps, type Span } from '../text/span.ts';
import { lastPlanOf, type LastItem } from './last-plan.ts';
import { passagesIn, placeAbout, type Passage } from './passages.ts';
import type { CheckContext, OtherSummary, RuleContext } from './rule.ts';

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

/** What became of the items of the month before. One sentence may say that all of it was done. */
export function accountsOf(document: Document, context: RuleContext): readonly Account[] {
  const last = lastMonthOf(context);
  if (last === null) return [];
  const items = lastPlanOf(last, context.pack);
  const passages = passagesOf(document, context);
  const all = passages
    .flatMap(({ sentences }) => sentences)
    .find(({ wording }) => wording.says(context.lexicon('all-accounted')));
  return items.map((item) => ({
    item,
    place: placeAbout(item, passages, context) ?? all?.span ?? null,
  }));
}

/** The same for a text that is not read yet. */
export function accountsIn(text: string, pack: Pack, given: CheckContext): readonly Account[] {
  const compiled = compilePack(pack, given.period);
  return accountsOf(readDocument(text, compiled.shapes), { ...compiled, given });
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
  const told = paragraphs
    .filter((paragraph) => paragraph !== title)
    .filter(
      (paragraph) =>
        !places.some((place) => overlaps(place, paragraph)) ||
        paragraph.facts.wording.says(context.lexicon('carried-over')),
    );
  return passagesIn(told);
}
