/** How a claim is settled: by the amounts it names, by others that fit, or not at all. */
import { valueOf } from '../text/bounds.ts';
import { compare, quotientOf } from './arithmetic.ts';
import { isAlike, isMeasuredIn, signed } from './comparison.ts';
import { REACH, type Frame } from './frame.ts';
import type { Mention } from './mention.ts';
import { relate, type Relation, type RelationKind } from './relation.ts';
import { isChangeOf } from './subject.ts';

/** 10月是62.41万元, 9月发了121张: the month alone tells what the amount is. */
export const TOLD_OF_MONTH =
  /(?:上月|上期|上年|去年|同期|\d月份?)(?:是|为|有|只有|仅|发了|办了|卖了|做了)?$/;
const TIMES: ReadonlySet<string> = new Set(['倍', '番', '折']);

export function push(
  frame: Frame,
  kind: RelationKind,
  claim: Mention,
  operands: readonly Mention[],
  compute: Relation['compute'],
  formula: string,
): void {
  if (claim.silenced || operands.some(({ silenced }) => silenced)) return;
  const strict = kind === 'completion' && areBound(frame, operands);
  const found = relate({ kind, claim, sign: claim.sign, operands, compute, formula, strict });
  if (!found) return;
  // 增长1.5倍 is read in two ways: it can be right, never wrong.
  if (found.verdict === 'inconsistent' && TIMES.has(claim.number.measure?.name ?? '')) return;
  const settled = found.verdict === 'inconsistent' ? reconsider(frame, found) : found;
  if (!settled) return;
  if (settled.verdict === 'inconsistent' && (isOfAnother(settled) || isTold(frame, settled)))
    return;
  if (kind === 'over' && settled.verdict === 'consistent') tighten(frame, settled);
  frame.relations.push(settled);
}

/** 较7月29020元增320元，比第二名少210元: what these two differ by was told already. */
function isTold({ relations }: Frame, { kind, operands }: Relation): boolean {
  return relations
    .slice(-REACH)
    .some(
      (one) =>
        one.kind === kind &&
        kind === 'difference' &&
        one.verdict === 'consistent' &&
        isSamePair(one.operands, operands),
    );
}

/** 237.964箱，学院路一带少7.262箱，降8.1%: what has changed is another thing than the amount, and nobody's mistake. */
function isOfAnother({ kind, claim, operands }: Relation): boolean {
  const [now, ...others] = operands;
  if (!now || (kind !== 'growth' && kind !== 'difference')) return false;
  const changes = [claim, ...others.filter(({ role }) => role === 'difference')];
  return changes.some((change) => !isChangeOf(change, now));
}

/** 完成计划31箱的98.24%，欠0.856箱: the shortfall shows the plan to be exact, also for the rate told before. */
function tighten(frame: Frame, { operands }: Relation): void {
  const at = frame.relations.findLastIndex(
    (one) => one.kind === 'completion' && isSamePair(one.operands, operands),
  );
  const rate = frame.relations[at];
  if (rate?.verdict !== 'imprecise') return;
  const strict = relate({ ...rate, strict: true });
  if (strict) frame.relations[at] = strict;
}

/**
 * Another amount of the line may have been meant: one that fits settles it. An amount of a sentence
 * before is surely meant only where there is no other.
 */
function reconsider(frame: Frame, found: Relation): Relation | null {
  const [now, ...others] = found.operands;
  if (!now || now !== frame.now) return found;
  const rivals = [...frame.told, ...(isAgainstPlan(found) ? frame.flows : [])].filter(
    (other) => other !== now && (isAlike(other, now) || isMeasuredIn(other, now)),
  );
  for (const rival of rivals) {
    const fresh = relate({ ...found, operands: [rival, ...others] });
    if (fresh && fresh.verdict === 'consistent') return fresh;
    // 比5月末增31万元，任务25万元，完成124%: the plan is one for the increase, as far as so few digits tell.
    if (fresh?.verdict === 'imprecise' && frame.flows.includes(rival)) return fresh;
  }
  const [, base] = found.operands;
  // What a line tells twice is what it is about.
  const isTwice = rivals.some((rival) => isAlike(rival, now) && isOfValue(rival, now));
  if (
    now === frame.carried &&
    rivals.length > 0 &&
    !isTwice &&
    !(base && isBound(frame, now, base))
  )
    return null;
  if (isAgainstPlan(found) && base && isTaken(frame, base, now)) return null;
  if (isAgainstPlan(found) && base && /增/.test(base.lead) && !/增/.test(now.lead)) return null;
  return isOfEarlier(frame, found, now) ? null : found;
}

/** 甲52.3箱，完成计划50箱的104.6%，乙38.2箱，完成95.5%: the plan is that of another amount. */
function isTaken({ relations }: Frame, plan: Mention, now: Mention): boolean {
  return relations
    .slice(-REACH)
    .some(
      ({ kind, operands }) => kind === 'completion' && operands[1] === plan && operands[0] !== now,
    );
}

/** Whether another claim has shown already that these two belong together. */
export function isBound(frame: Frame, now: Mention, base: Mention): boolean {
  return areBound(frame, [now, base]);
}

function areBound(frame: Frame, pair: readonly Mention[]): boolean {
  return frame.relations
    .slice(-REACH)
    .some(({ verdict, operands }) => verdict === 'consistent' && isSamePair(operands, pair));
}

/** One of the earlier months is meant: one that fits is it; a misfit is sure only where another claim fits. */
export function tryBases(
  frame: Frame,
  kind: RelationKind,
  claim: Mention,
  compute: Relation['compute'],
  formula: string,
): void {
  const { now } = frame;
  if (!now || claim.silenced) return;
  const tries = frame.bases.flatMap((base) =>
    [
      [now, base],
      [base, now],
    ].map((operands) => relate({ kind, claim, sign: claim.sign, operands, compute, formula })),
  );
  const fit = tries.find((one) => one !== null && one.verdict === 'consistent');
  if (fit) {
    frame.relations.push(fit);
    return;
  }
  const [base] = frame.bases;
  // 9月301.2箱，10月332.6箱，增长: what has grown is the larger of the two.
  const isGrown = base !== undefined && compare(valueOf(now.number), valueOf(base.number)) > 0;
  const [first] = isGrown === (claim.sign === 1) ? tries : tries.slice(1);
  if (
    first &&
    base &&
    isOfTime(claim, first.operands[1]) &&
    (isBound(frame, now, base) ||
      (frame.bases.length === 1 &&
        kind === 'growth' &&
        frame.difference === null &&
        claim.label !== 'peer'))
  )
    frame.relations.push(first);
}

/** 9月288箱，较年初下降7.78%: not told of that month. */
function isOfTime({ label }: Mention, base: Mention | undefined): boolean {
  const lead = base?.lead ?? '';
  const isOfLastYear = /去年|上年|同期/.test(lead);
  if (label === 'yoy') return isOfLastYear;
  if (label === 'mom') return !isOfLastYear;
  return label !== 'ytd' || /年初|年末|年底|12月/.test(lead);
}

/** 9月288箱，少22.4箱，下降7.78%: the amount of a named month may be the base. */
function isOfEarlier(frame: Frame, found: Relation, now: Mention): boolean {
  const [, difference] = found.operands;
  if (found.kind !== 'growth' || difference !== frame.difference) return false;
  if (!/[同环]比:/.test(now.lead) && !TOLD_OF_MONTH.test(now.lead)) return false;
  const { sign } = found.claim;
  const other = relate({
    ...found,
    compute: ([base, d]) => (base && d ? signed(quotientOf(d, base), sign) : null),
  });
  return other !== null && other.verdict === 'consistent';
}

function isAgainstPlan({ kind }: Relation): boolean {
  return kind === 'completion' || kind === 'over';
}

function isSamePair(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function isOfValue(a: Mention, b: Mention): boolean {
  return compare(valueOf(a.number), valueOf(b.number)) === 0;
}
