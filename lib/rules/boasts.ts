/** Words of praise, and the figures beside them that do not bear them. */
import { overlaps, type Span } from '../text/span.ts';
import { noted } from '../text/wording.ts';
import { assertedIn, clauseAround } from './asserted.ts';
import { movesIn, statedChanges, type Change } from './changes.ts';
import { measureBefore } from './measure.ts';
import type { RuleContext } from './rule.ts';
import { lowRate, rankIn } from './standing.ts';
import type { Sentence } from './sentences.ts';

/** Where the author himself uses a word of each kind, events left out. */
export const usesOf = {
  half: usesIn('half'),
  fulfilment: usesIn('fulfilment'),
  magnitude: usesIn('magnitude'),
  'magnitude-measured': usesIn('magnitude-measured'),
  standing: usesIn('standing'),
  triumph: usesIn('triumph'),
};
const BIG = ['magnitude', 'magnitude-measured'] as const;

export const boasts = noted((wording, context: RuleContext): boolean =>
  Object.values(usesOf).some((uses) => uses(wording, context).length > 0),
);

function usesIn(name: string) {
  return noted((wording, context: RuleContext): readonly Span[] => {
    const hits = assertedIn(wording, name, context);
    if (hits.length === 0) return hits;
    const events = wording.hitsOf(context.lexicon('event'));
    return hits.filter((hit) => !events.some((event) => overlaps(event, hit)));
  });
}

const WHOLE = 100;
const HALF = 50;

export interface Fault extends Span {
  readonly message: string;
}

/** The first word that the figures of its own or the next sentence do not bear. */
export function faultBeside(
  sentence: Sentence,
  next: Sentence | undefined,
  context: RuleContext,
): Fault | null {
  const told = next ? [sentence, next] : [sentence];
  const word = ({ start, end }: Span): string => sentence.folded.slice(start, end);
  const [half] = usesOf.half(sentence.wording, context);
  const behind = half && lowRate([sentence], HALF, context, true);
  if (behind) return { ...half, message: `写了“${word(half)}”，完成率是${behind}%` };
  const [met] = usesOf.fulfilment(sentence.wording, context);
  const missed = met && (lowRate([sentence], WHOLE, context) ?? lowRate(told, WHOLE, context));
  if (missed) return { ...met, message: `写了“${word(met)}”，完成率是${missed}%` };
  const [triumph] = usesOf.triumph(sentence.wording, context);
  const short = triumph && lowRate([sentence], WHOLE, context);
  if (short) return { ...triumph, message: `写了“${word(triumph)}”，完成率是${short}%` };
  const [standing] = usesOf.standing(sentence.wording, context);
  const rank = standing && rankIn(sentence.folded);
  if (rank && rank > HIGH)
    return { ...standing, message: `写了“${word(standing)}”，排名是第${rank}` };
  const big = BIG.flatMap((name) => usesOf[name](sentence.wording, context));
  if (big.length === 0) return null;
  const own = changesOf(sentence, context);
  const later = own.length > 0 || !next ? [] : changesOf(next, context);
  for (const hit of big) {
    const measure = measureBefore(sentence.folded, hit.start, context);
    const change = largestOf([
      ...own.filter((one) => measure === null || one.measure === null || one.measure === measure),
      // The next sentence may leave the subject out, not change it.
      ...later.filter((one) => measure !== null && [measure, null].includes(one.measure)),
    ]);
    if (change && Math.abs(change.size) <= context.limit('slight-change')) {
      return { ...hit, message: `“${word(hit)}”用得重了，变化是“${change.words}”` };
    }
  }
  return null;
}

/** 分期环比增长2.3%。分期业务突飞猛进: the sentence before tells the small change of the same thing. */
export function faultBehind(
  sentence: Sentence,
  before: Sentence | undefined,
  context: RuleContext,
): Fault | null {
  if (before?.block !== sentence.block || changesOf(sentence, context).length > 0) return null;
  const [hit] = BIG.flatMap((name) => usesOf[name](sentence.wording, context));
  if (!hit) return null;
  const { start } = clauseAround(sentence.folded, hit);
  const subject = /^[\p{Script=Han}]{2}/u.exec(sentence.folded.slice(start, hit.start))?.[0];
  const [opening = ''] = before.folded.split(/[,;]/);
  if (subject === undefined || !opening.includes(subject)) return null;
  const change = largestOf(changesOf(before, context));
  if (!change || Math.abs(change.size) > context.limit('slight-change')) return null;
  const word = sentence.folded.slice(hit.start, hit.end);
  return { ...hit, message: `“${word}”用得重了，变化是“${change.words}”` };
}

/** Up to this place one may speak of the front. */
const HIGH = 3;

interface Told extends Change {
  readonly words: string;
  readonly measure: string | null;
}

function changesOf({ wording, folded }: Sentence, context: RuleContext): readonly Told[] {
  return [...statedChanges(wording, context), ...movesIn(wording, context)].map((change) => ({
    ...change,
    words: folded.slice(change.start, change.end),
    measure: measureBefore(folded, change.start, context),
  }));
}

function largestOf(changes: readonly Told[]): Told | null {
  return changes.reduce<Told | null>(
    (most, one) => (most && Math.abs(most.size) >= Math.abs(one.size) ? most : one),
    null,
  );
}
