import { noted, wordingOf, type Wording } from '../text/wording.ts';
import { assertedIn, clauseAround } from './asserted.ts';
import { completionsIn, movesIn, scopeOf, statedChanges } from './changes.ts';
import { says } from './lexicon.ts';
import { measureAfter, measureBefore } from './measure.ts';
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
    const isNeighbourToo = claim === OF_ALL_DENIED;
    const at = holders.get(claim)?.find((other) => isNeighbourToo || isElsewhere(other));
    return at === undefined ? null : (sentences[at] ?? null);
  };
}

/** Where each claim is denied, the first few places of it. */
type Holders = ReadonlyMap<string, readonly number[]>;

function holdersOf(sentences: readonly Sentence[], context: RuleContext): Holders {
  const holders = new Map<string, readonly number[]>();
  for (const [index, sentence] of sentences.entries()) {
    for (const key of deniedBy(sentence.wording, context)) {
      const known = holders.get(key) ?? [];
      if (known.length < ENOUGH) holders.set(key, [...known, index]);
    }
  }
  return holders;
}

/** Of four sentences one is no neighbour of a fifth. */
const ENOUGH = 4;
const ALL = 'met';
/** A target met of something that is no known measure: told by what it is about. */
const MET_SUBJECT = 'met of ';
const SUBJECT_LEAST = 4;
export const NO_CLAIM = '';
const WHOLE = 100;
const NONE = /(?:零|(?:没有|无)(?:发生|接到|出现)?(?:一[起件])?)(投诉|断货|欠费|缺货)(?!率)/;
const SOME = /(投诉|断货|欠费|缺货)(?:了|共)?[1-9]\d{0,8}(?:件|次|户|起)/;
/** What says one thing in words, and what says the opposite of it in figures. */
const OPPOSED = [
  ['stock-fell', 'stock-rises'],
  ['stock-rose', 'stock-falls'],
  ['loss-fell', 'loss-rises'],
  ['no-complaint', 'complaints'],
  ['risk-free', 'overdue'],
  ['all-satisfied', 'dissatisfied'],
] as const;
/** One who did not complain is no claim about all. */
const OF_ALL = 'no-complaint';
/** No other rule reads it together with its neighbour. */
const OF_ALL_DENIED = 'complaints';

/** What a sentence claims: a target met, none of something, one that went one way; empty when none of these. */
export const claimOf = noted((wording, context: RuleContext): string => {
  const folded = wording.text;
  const [met] = assertedIn(wording, 'fulfilment', context);
  if (met && !/\d%/.test(folded) && scopeOf(folded, met.end, context) === '') {
    const clause = clauseAround(folded, met);
    if (says(folded.slice(clause.start, clause.end), context.lexicon('all-targets'))) return ALL;
    const measure =
      measureAfter(folded.slice(0, clause.end), met.end, context) ??
      measureBefore(folded, met.start, context);
    if (measure !== null) return `${ALL} ${measure}`;
    const subject = folded.slice(clause.start, met.start);
    return subject.length >= SUBJECT_LEAST ? `${MET_SUBJECT}${subject}` : NO_CLAIM;
  }
  const none = says(wording, context.lexicon('incident')) ? NONE.exec(folded) : null;
  if (none && scopeOf(folded, none.index, context) === '') return `none ${none[1]}`;
  return (
    opposedTo(wording, context) ??
    allDone(folded, context) ??
    turnedRate(folded, context) ??
    NO_CLAIM
  );
});

function opposedTo(wording: Wording, { lexicon }: RuleContext): string | undefined {
  const claims = OPPOSED.find(([claim]) => says(wording, lexicon(claim)));
  if (claims === undefined) return undefined;
  const [claim, denial] = claims;
  return claim !== OF_ALL || says(wording, lexicon('universal')) ? denial : undefined;
}

/** 所有报修均做到当天办结 is denied by 办结率94.5%. */
const ALL_DONE = /(?:所有|全部|一律|均|全都)[^。;,\d]{0,10}(办结|完成|处理|解决|回收|走访|拜访)/;
const DONE_RATE =
  /(办结|完成|处理|解决|回收|走访|拜访)(?:完成|到位|成功)?率[^。;,\d]{0,4}(\d{1,2}(?:\.\d{1,6})?)%/;

function allDone(folded: string, context: RuleContext): string | null {
  const done = ALL_DONE.exec(folded);
  return done && scopeOf(folded, done.index, context) === '' && !/\d%/.test(folded)
    ? `all ${done[1]}`
    : null;
}

function undone(folded: string, context: RuleContext): readonly string[] {
  const rate = DONE_RATE.exec(folded);
  return rate && scopeOf(folded, rate.index, context) === '' ? [`all ${rate[1]}`] : [];
}

/** 满意度稳步提升 without a figure or a base; denied where the same rate is told to have gone the other way. */
const RATE_CLAIM =
  /[率度](?:也|都|均)?(?:稳步|持续|不断|明显|进一步|逐步|继续|有所|稳中有)*(提升|提高|上升|改善|升|下降|降低|回落|下滑|降)(?![\d到至了由从])/;

function turnedRate(folded: string, context: RuleContext): string | null {
  const claim = RATE_CLAIM.exec(folded);
  const rate =
    claim &&
    folded
      .slice(0, claim.index + 1)
      .match(RATE)
      ?.at(-1);
  if (!claim || !rate || scopeOf(folded, claim.index, context) !== '') return null;
  const clause = clauseAround(folded, { start: claim.index, end: claim.index + claim[0].length });
  if (/\d|[比较]|同期/.test(folded.slice(clause.start, clause.end))) return null;
  return `${rate} ${/降|落|滑/.test(claim[1] ?? '') ? 'rose' : 'fell'}`;
}

const RATE = /[\p{Script=Han}]{2}[率度]/gu;

/** The rates of a sentence that went up or down by its figures. */
function turnsOfRates(wording: Wording, context: RuleContext): readonly string[] {
  const changes = [...statedChanges(wording, context), ...movesIn(wording, context)];
  return changes.flatMap(({ start, size }) => {
    if (size === 0 || scopeOf(wording.text, start, context) !== '') return [];
    const rate = wording.text
      .slice(Math.max(0, start - RATE_REACH), start)
      .match(RATE)
      ?.at(-1);
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
  const opposed = OPPOSED.map(([, denial]) => denial).filter((denial) =>
    saysOfNow(wording, denial, context),
  );
  return [
    ...(short.length > 0 ? [ALL] : []),
    ...short.flatMap((measure) => (measure === null ? [] : [`${ALL} ${measure}`])),
    ...told,
    ...opposed,
    ...undone(folded, context),
    ...turnsOfRates(wording, context),
  ];
});
