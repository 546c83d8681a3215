import type { Document } from '../text/document.ts';
import type { Item } from '../text/items.ts';
import { overlaps } from '../text/span.ts';
import { wordingOf, type Wording } from '../text/wording.ts';
import { keptWhile } from './kept.ts';
import { says } from './lexicon.ts';
import { itemsOfPart } from './part-items.ts';
import { isEmptyPart } from './part-place.ts';
import type { RuleContext } from './rule.ts';
import { answeredBy } from './same-thing.ts';
import { severalIn } from './several-problems.ts';
import { isTableHead, labelledRow } from './table-rows.ts';

/** What the problem part holds. */
export interface Problems {
  readonly part: string;
  readonly problems: readonly Item[];
  /** Items under a 建议 heading, or opened by a proposal. */
  readonly proposals: readonly Item[];
}

/** The items of the problem part; null where the part is missing or as good as empty. */
export function problemsOf(document: Document, context: RuleContext): Problems | null {
  const part = document.parts.get('problem');
  return part && !isEmptyPart(part, context) ? problemsIn(document, context) : null;
}

const NO_ITEMS: readonly Item[] = [];

const partsOf = ({ parts }: Document) => [parts.get('problem'), parts.get('plan')];

const problemsIn = keptWhile(partsOf, (document, context): Problems => {
  const part = document.parts.get('problem');
  const items = onlyNumbered(part ? itemsOfPart(part, context) : NO_ITEMS)
    .filter(({ folded }) => !isTableHead(folded))
    .map((item) => (part ? labelledRow(item, part) : item))
    .flatMap((item) => severalIn(item, context))
    .filter((item) => !isNone(item, context) && !isPlanned(item, document));
  return {
    part: 'problem',
    problems: items.filter((item) => !isProposal(item, context)),
    proposals: items.filter((item) => isProposal(item, context)),
  };
});

/** 问题一,… 问题二,… among paragraphs of other matter: a part of several names. */
const NUMBERED = /^\s*问题(?:[一二三四五六七八九十]|\d)[,:、。\s]/;

function onlyNumbered(items: readonly Item[]): readonly Item[] {
  const first = items.findIndex(({ folded }) => NUMBERED.test(folded));
  const isCounted = items.filter(({ folded }) => NUMBERED.test(folded)).length > 1;
  return isCounted ? items.slice(first) : items;
}

/** A paragraph without a heading that opens with the plan serves the plan alone. */
function isPlanned(item: Item, { parts }: Document): boolean {
  const [problem, plan] = [parts.get('problem'), parts.get('plan')];
  return (
    problem?.by === 'content' &&
    plan !== undefined &&
    OPENS_PLAN.test(item.folded) &&
    plan.blocks.some((block) => overlaps(block, item))
  );
}

const OPENS_PLAN =
  /^\s*(?:下个?月|次月|下一?步|下一?阶段|今后|\d{1,2}月|[一二三四五六七八九十]{1,2}月)/;

/** The grouped proposals that answer a problem: by order where there are as many, else by what they speak of. */
export function answersTo(problem: Item, { problems, proposals }: Problems): readonly Item[] {
  if (proposals.length === problems.length) {
    const answer = proposals[problems.indexOf(problem)];
    return answer ? [answer] : [];
  }
  const isAbout = answeredBy([problem.wording]);
  return proposals.filter(({ wording }) => isAbout(wording));
}

/** 问题有两个,一个一个说。 only leads to them. */
const COUNTED = /^[^。;\d]{0,12}有[一两二三四五几](?:[个样件条点处桩项]|方面)[^。;]{0,10}。?\s*$/;

/** What was learnt may close the part. */
const LESSON = /^[^。;,:]{0,10}(?:经验|教训|体会|心得|启示)[^。;,:]{0,4}[:是,]/;

/** 没有发现突出的问题 is no problem; a line that only leads to the list is none either. */
function isNone({ folded, wording, counted }: Item, { lexicon }: RuleContext): boolean {
  // 我明白一个事,以后… closes the part too.
  const opening = folded.slice(0, folded.search(/[。;\n]|$/));
  if (
    LESSON.test(folded) ||
    (!counted && says(opening, lexicon('lesson')) && !says(wording, lexicon('problem-word')))
  )
    return true;
  const isLead = !counted && (/[:]\s*$/.test(folded) || COUNTED.test(folded));
  return isLead || says(wording, lexicon('no-problem'));
}

function isProposal({ group, title, lead, folded }: Item, { lexicon }: RuleContext): boolean {
  const isGroup = (words: Wording): boolean =>
    says(words, lexicon('proposal-group')) && !says(words, lexicon('problem-word'));
  if ([group, title, lead].some((words) => words !== '' && isGroup(wordingOf(words)))) return true;
  return /^[^\p{Script=Han}]*(?:建议|希望|请|恳请|申请)/u.test(folded);
}
