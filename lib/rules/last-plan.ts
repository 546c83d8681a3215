import { compilePack } from '../packs/compile.ts';
import type { Pack } from '../packs/pack.ts';
import { readDocument, type Document } from '../text/document.ts';
import { fold } from '../text/fold.ts';
import type { Item } from '../text/items.ts';
import { remembered } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { wordingOf } from '../text/wording.ts';
import { gistOf, type Gist } from './gist.ts';
import { lackingIn, plansOf } from './plan-items.ts';
import { problemsOf } from './problems.ts';
import type { OtherSummary, RuleContext } from './rule.ts';
import { answeredBy } from './same-thing.ts';

/** Something that an earlier month leaves to be told of: a plan, or a problem without one. */
export interface LastItem extends Span {
  readonly kind: 'plan' | 'problem';
  /** As written, on one line and without its list mark. start and end are offsets into the earlier text. */
  readonly text: string;
  readonly gist: Gist;
}

/**
 * What a summary plans and complains of, so far as it can be held against: a plan names two of object,
 * amount and date, a problem a product or an amount. Standing duties need no account. Read once.
 */
export function lastPlanOf(last: OtherSummary, pack: Pack): readonly LastItem[] {
  return readings(pack)(last);
}

const readings = remembered((pack: Pack) =>
  remembered((last: OtherSummary): readonly LastItem[] => {
    const compiled = compilePack(pack, last.period);
    const given = { period: last.period, author: last.author, portal: null };
    const document = readDocument(last.text, compiled.shapes);
    return read(document, { ...compiled, given });
  }),
);

function read(document: Document, context: RuleContext): readonly LastItem[] {
  const { lexicon } = context;
  const part = document.parts.get('plan');
  const plans = part ? plansOf(part, context) : [];
  const isPlanned = answeredBy(plans.map(({ wording }) => wording));
  const problems = problemsOf(document, context)?.problems ?? [];
  const itemOf = (kind: LastItem['kind']) => (item: Item) =>
    lastItem(kind, item, document, context);
  return [
    ...plans
      .filter((item) => lackingIn(item, context).length < 2)
      .filter(
        ({ wording }) => wording.quantities.length > 0 || !wording.says(lexicon('standing-duty')),
      )
      .map(itemOf('plan')),
    ...problems
      .filter(({ wording }) => wording.quantities.length > 0 || wording.says(lexicon('brand')))
      .filter(({ wording }) => !isPlanned(wording))
      .map(itemOf('problem')),
  ]
    .filter(({ gist }) => gist.head.length > 0 || gist.brands.length > 0)
    .slice(0, MOST);
}

/** No month has more; each is looked for in the whole text at every keystroke. */
const MOST = 40;
/** What makes an item known again stands in so many characters. */
const LENGTH = 200;

/** What the first sentence says: those behind it tell of means and difficulties. */
function lastItem(
  kind: LastItem['kind'],
  item: Item,
  { text }: Document,
  context: RuleContext,
): LastItem {
  const from = item.start + (MARK.exec(fold(text.slice(item.start, item.end)))?.[0].length ?? 0);
  const first = /^[^。]+/.exec(text.slice(from, item.end))?.[0].trimEnd() ?? '';
  const end = from + first.length;
  return {
    kind,
    start: from,
    end,
    text: first.replace(/\s*\n\s*/g, ' ').replace(/[；;]$/, ''),
    gist: gistOf(wordingOf(fold(first.slice(0, LENGTH))), context),
  };
}

const MARK =
  /^\s*(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)、.]+|是)|[①-⑳•■◆●—-]|第[一二三四五六七八九十]{1,2}[,、])\s*/;
