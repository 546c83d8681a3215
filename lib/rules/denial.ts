import { noted, wordingOf, type Wording } from '../text/wording.ts';
import { comparedIn, completionsIn, movesIn, pairsIn, scopeOf, statedChanges } from './changes.ts';
import {
  ALL,
  claimOf,
  lastRateIn,
  MET_SUBJECT,
  NEIGHBOURS_DENY,
  NO_CLAIM,
  OPPOSED,
} from './claims.ts';
import { says } from './lexicon.ts';
import { measureBefore } from './measure.ts';
import type { RuleContext } from './rule.ts';
import { answeredBy } from './same-thing.ts';
import type { Sentence } from './sentences.ts';

/**
 * For a list of sentences, the one that denies the sentence at an index: a figure elsewhere that
 * speaks against its claim. A neighbour is no denial: truth/exaggeration reads the two together.
 */
export function deniersIn(
  sentences: readonly Sentence[],
  context: RuleContext,
): (index: number) => Sentence | null {
  let holders: Holders | null = null;
  return (index) => {
    const sentence = sentences[index];
    const claim = sentence ? claimOf(sentence.wording, context) : NO_CLAIM;
    if (claim === NO_CLAIM) return null;
    const isElsewhere = (other: number): boolean => Math.abs(other - index) > 1;
    if (claim.startsWith(MET_SUBJECT)) {
      const isAbout = answeredBy([wordingOf(claim.slice(MET_SUBJECT.length))]);
      const at = sentences.findIndex(
        ({ wording }, other) => isElsewhere(other) && isShort(wording, context) && isAbout(wording),
      );
      return sentences[at] ?? null;
    }
    holders ??= holdersOf(sentences, context);
    const isNeighbourToo = NEIGHBOURS_DENY.has(claim);
    const [at] = (OPPOSED.get(claim) ?? [claim])
      .flatMap((key) => holders?.get(key) ?? [])
      .filter((other) => isNeighbourToo || isElsewhere(other));
    return at === undefined ? null : (sentences[at] ?? null);
  };
}

/** Where each claim is denied, the first few places of it. */
type Holders = ReadonlyMap<string, readonly number[]>;

function holdersOf(sentences: readonly Sentence[], context: RuleContext): Holders {
  const holders = new Map<string, readonly number[]>();
  sentences.forEach(({ wording }, index) => {
    for (const key of deniedBy(wording, context)) {
      const known = holders.get(key) ?? [];
      if (known.length < ENOUGH) holders.set(key, [...known, index]);
    }
  });
  return holders;
}

/** Of four sentences one is no neighbour of a fifth. */
const ENOUGH = 4;
const WHOLE = 100;
const SOME = /(投诉|断货|欠费|缺货)(?:了|共)?[1-9]\d{0,8}(?:件|次|户|起)/;
const DONE_RATE =
  /(办结|完成|处理|解决|回收|走访|拜访)(?:完成|到位|成功)?率[^。;,\d]{0,4}(\d{1,2}(?:\.\d{1,6})?)%/;
/** What two months side by side say of what they measure: where it rose, where it fell. */
const MEASURED = [
  ['loss-word', 'loss-rises', null],
  ['risk-word', 'risk-rises', null],
  ['satisfaction-word', null, 'dissatisfied'],
  ['stock-word', 'stock-rises', 'stock-falls'],
  ['complaint-word', 'complaint-rises', null],
] as const;
const DENIALS = [...new Set([...OPPOSED.values()].flat())];

function undone(folded: string, context: RuleContext): readonly string[] {
  const rate = DONE_RATE.exec(folded);
  return rate && scopeOf(folded, rate.index, context) === '' ? [`all ${rate[1]}`] : [];
}

/** 回访打分94.1分,10月是96.8分. */
function turnsOfPairs(wording: Wording, context: RuleContext): readonly string[] {
  const compared = comparedIn(wording, context).filter(
    ({ start, end }) => !wording.text.slice(start, end).includes('去年'),
  );
  const pairs = [...pairsIn(wording, context), ...movesIn(wording, context), ...compared];
  return pairs.flatMap(({ start, end, size }) => {
    const words = wording.text.slice(Math.max(0, start - RATE_REACH), end);
    const measured = MEASURED.find(([name]) => says(words, context.lexicon(name)));
    const told = size === 0 ? null : size > 0 ? measured?.[1] : measured?.[2];
    const rate = lastRateIn(words);
    const turned =
      rate === undefined || size === 0 ? [] : [`${rate} ${size > 0 ? 'rose' : 'fell'}`];
    return told ? [told, ...turned] : turned;
  });
}

/** The rates of a sentence that went up or down by its figures. */
function turnsOfRates(wording: Wording, context: RuleContext): readonly string[] {
  const changes = [...statedChanges(wording, context), ...movesIn(wording, context)];
  return changes.flatMap(({ start, size }) => {
    if (size === 0 || scopeOf(wording.text, start, context) !== '') return [];
    const rate = lastRateIn(wording.text.slice(Math.max(0, start - RATE_REACH), start));
    return rate === undefined ? [] : [`${rate} ${size > 0 ? 'rose' : 'fell'}`];
  });
}

const RATE_REACH = 24;

/** Whether a sentence tells a completion rate under 100 % of the author's own month. */
function isShort(wording: Wording, context: RuleContext): boolean {
  return completionsIn(wording, context).some(({ rate, scope }) => rate < WHOLE && scope === '');
}

/** Said of the author's own month. */
function saysOfNow(wording: Wording, list: string, context: RuleContext): boolean {
  return wording
    .hitsOf(context.lexicon(list))
    .some(({ start }) => scopeOf(wording.text, start, context) === '');
}

/** The claims that a sentence speaks against. */
const deniedBy = noted((wording, context: RuleContext): readonly string[] => {
  const folded = wording.text;
  const short = [
    ...completionsIn(wording, context)
      .filter(({ rate, scope }) => rate < WHOLE && scope === '')
      .map(({ measure }) => measure),
    ...wording
      .hitsOf(context.lexicon('shortfall'))
      .filter(({ start }) => scopeOf(folded, start, context) === '')
      .map(({ start }) => measureBefore(folded, start, context)),
  ];
  const some = says(wording, context.lexicon('incident')) ? SOME.exec(folded) : null;
  const told = some && scopeOf(folded, some.index, context) === '' ? [`none ${some[1]}`] : [];
  const opposed = DENIALS.filter((denial) => saysOfNow(wording, denial, context));
  return [
    ...(short.length > 0 ? [ALL] : []),
    ...short.flatMap((measure) => (measure === null ? [] : [`${ALL} ${measure}`])),
    ...told,
    ...opposed,
    ...undone(folded, context),
    ...turnsOfRates(wording, context),
    ...turnsOfPairs(wording, context),
  ];
});
