import type { Item } from '../text/items.ts';
import type { Part } from '../text/parts.ts';
import type { Span } from '../text/span.ts';
import { wordingOf, type Wording } from '../text/wording.ts';
import { says } from './lexicon.ts';
import { itemsOfPart } from './part-items.ts';
import type { RuleContext } from './rule.ts';
import { isTableHead } from './table-rows.ts';

/** 1、11月计划125箱。 */
const TOTAL =
  /^[^\p{Script=Han}]{0,8}(?:[一二三四五六七八九十]{1,3}月份?|月份?|本月|下个?月)?(?:的)?(?:总?销?量|数)?(?:目标|计划|任务)?(?:是|为|:)?\d{1,6}(?:\.\d{1,6})?箱/u;

type Words = Pick<RuleContext, 'lexicon'>;

/** What is planned, an item each, without the difficulties and the heads of tables around it. */
export function plansOf(part: Part, context: RuleContext): readonly Item[] {
  const items = itemsOfPart(part, context).filter((item) => isPlan(item, context));
  const counted = items.some((item) => item.counted);
  const [first, ...others] = items;
  // What the whole area is to sell heads the plan.
  if (first && others.length > 0 && isTotal(first, context) && (first.counted || !counted))
    return others;
  // An uncounted line before a list is its head: the month's targets.
  return items.filter((item) => item.counted || !counted);
}

const SHORT = 14;
/** 总量冲120箱。 names one amount of what is sold and nothing that it is sold of. */
const ONE_AMOUNT = /^[^\d]{0,8}\d{1,6}(?:\.\d{1,6})?箱[^\d,;]{0,4}$/;

function isTotal({ folded, wording }: Item, { lexicon }: Words): boolean {
  if (TOTAL.test(folded)) return true;
  const isOne = folded.length <= SHORT && ONE_AMOUNT.test(folded.trim());
  return isOne && !says(wording, lexicon('brand'));
}

/** What a plan lacks to be held against at the end of the month, in Chinese. */
export function lackingIn(
  { wording }: Pick<Item, 'wording'>,
  { lexicon }: Words,
): readonly string[] {
  const lacking: string[] = [];
  if (!says(wording, lexicon('brand')) && !says(wording, lexicon('plan-object')))
    lacking.push('对象');
  if (wording.quantities.length === 0 && !says(wording, lexicon('plan-amount'))) {
    lacking.push('数量');
  }
  if (!says(wording, lexicon('plan-date'))) lacking.push('时间');
  // The owner is the author unless the item names another, so it is never asked for alone.
  return lacking;
}

/** A wish among the plans of one paragraph, which nothing could be held against. Offsets into the text. */
export interface Wish extends Span {
  readonly wording: Wording;
}

const SEGMENT = /[^。;!?\n]+[。;!?]?/g;

/** The wishes that a paragraph with plans holds besides (对大户要多走动). */
export function wishesIn({ start, folded }: Item, context: Words): readonly Wish[] {
  return Array.from(folded.matchAll(SEGMENT), ({ index, 0: segment }) => {
    const lead = segment.length - segment.trimStart().length;
    return {
      start: start + index + lead,
      end: start + index + segment.trimEnd().length,
      wording: wordingOf(segment.trim()),
    };
  }).filter(
    ({ wording }) =>
      !/\d/.test(wording.text) &&
      says(wording, context.lexicon('plan-vague')) &&
      !says(wording, context.lexicon('plan-difficulty')) &&
      lackingIn({ wording }, context).length >= 2,
  );
}

/** 十月要办的: leads to what follows. */
const LEADS = /^[^。;]{0,24}:\s*$/;

function isPlan(item: Item, { lexicon }: Words): boolean {
  if (isTableHead(item.folded) || (!item.counted && LEADS.test(item.folded))) return false;
  // 今后凡是…先…: what was learnt may close the text.
  if (!item.counted && says(item.wording, lexicon('lesson')) && !/\d/.test(item.folded))
    return false;
  const words = [item.wording, wordingOf(item.lead)];
  // 11月目标125箱。最难的是…: behind the total, not all that is planned.
  const [total = '', ...rest] = item.folded.split(/(?<=。)/);
  if (rest.length > 0 && TOTAL.test(total)) words.push(wordingOf(rest.join('')));
  return !words.some((one) => says(one, lexicon('not-plan-item')));
}
