/** What is told against a plan: completion, and what is over or short of it. */
import { differenceFrom, isAlike, isMeasuredIn } from './comparison.ts';
import { REACH, type Frame } from './frame.ts';
import { TOLD_OF_MONTH, push } from './frame-settle.ts';
import type { Mention } from './mention.ts';
import { ratioOf, relate, type RelationKind } from './relation.ts';

/** 完成率94.7%，缺口0.16亿元(任务3亿元): the plan may stand behind what is told of it. */
export function aim(frame: Frame, plan: Mention): void {
  const { completed, exceeded } = frame;
  frame.plan = plan;
  frame.completed = null;
  frame.exceeded = null;
  frame.late = [];
  const { now } = frame;
  if (!now || now === frame.carried || !isAlike(now, plan)) return;
  if (completed) complete(frame, completed);
  if (exceeded && isMeasuredIn(now, exceeded)) exceed(frame, exceeded);
}

export function exceed(frame: Frame, mention: Mention): void {
  const { now, plan } = frame;
  if (!plan) {
    frame.exceeded = mention;
    if (/缺口|差额|相差/.test(mention.lead)) part(frame, mention);
  }
  const actual = plan && now ? (completing(frame, plan) ?? now) : null;
  if (!actual || !plan || !isAlike(actual, plan) || !isMeasuredIn(actual, mention)) {
    if (plan) frame.late.push(mention);
    return;
  }
  // 9月121张，这个月多5张: the amount of an earlier month is not measured against the plan.
  if (now && TOLD_OF_MONTH.test(now.lead) && mention.role === 'difference') return;
  const count = frame.relations.length;
  push(frame, 'over', mention, [actual, plan], differenceFrom, '实际 − 计划');
  if (frame.relations.length === count) frame.late.push(mention);
}

/** 计划350箱，完成率95.03%，欠17.4箱，实际销售332.6箱: the actual amount stands behind what is told of it. */
export function settleLate(frame: Frame): void {
  const { late, plan, now } = frame;
  if (late.length === 0 || !plan || !now || !isAlike(now, plan)) return;
  frame.late = [];
  for (const claim of late) {
    if (claim.role === 'completion') complete(frame, claim);
    else exceed(frame, claim);
  }
}

/** The amount that a completion rate has shown to belong to the plan. */
function completing(frame: Frame, plan: Mention): Mention | null {
  const done = frame.relations
    .slice(-REACH)
    .findLast(
      ({ kind, verdict, operands }) =>
        kind === 'completion' && verdict === 'consistent' && operands[1] === plan,
    );
  return done?.operands[0] ?? null;
}

/** 到货46箱，需求61.5箱，缺口15.5箱: the distance of the last two amounts. */
function part(frame: Frame, mention: Mention): void {
  const [a, b] = frame.told.filter((one) => isAlike(one, mention)).slice(-2);
  if (!a || !b || a.number.start < frame.opening) return;
  const operands =
    a.number.coefficient * 10 ** a.number.exponent < b.number.coefficient * 10 ** b.number.exponent
      ? [b, a]
      : [a, b];
  const found = relate({
    kind: 'over',
    claim: mention,
    sign: 1,
    operands,
    compute: differenceFrom,
    formula: '两数之差',
  });
  if (found && !mention.silenced) frame.relations.push(found);
}

export function complete(frame: Frame, mention: Mention): void {
  frame.rates.tell(mention);
  const { plan } = frame;
  if (!plan) {
    frame.completed = mention;
    return;
  }
  const count = frame.relations.length;
  // 上个月117.25箱，完成目标118箱的…: what is told of another time is held to the plan beside it.
  const isEarlier =
    frame.now === frame.carried &&
    frame.base &&
    isAlike(frame.base, plan) &&
    plan.index === frame.base.index + 1;
  const actual = isEarlier ? (doneOf(frame, plan, mention) ?? frame.base) : frame.now;
  if (actual && isAlike(actual, plan))
    push(frame, 'completion', mention, [actual, plan], ratioOf, '实际 ÷ 计划');
  else search(frame, 'completion', mention, plan, frame.told, '实际 ÷ 计划');
  if (frame.relations.length === count) frame.late.push(mention);
}

/** 526.2箱。去年同期481.5箱，任务549.7箱，完成95.7%: what the rate fits is what was done. */
function doneOf({ told, base }: Frame, plan: Mention, claim: Mention): Mention | null {
  const fits = (one: Mention): boolean => {
    const operands = [one, plan];
    const draft = { kind: 'completion', claim, sign: claim.sign, operands } as const;
    const found = relate({ ...draft, compute: ratioOf, formula: '实际 ÷ 计划' });
    return found?.verdict === 'consistent';
  };
  return told.findLast((one) => one !== base && isAlike(one, plan) && fits(one)) ?? null;
}

/** The amount stands in a sentence before: any that fits will do, and only a single one can be wrong. */
function search(
  frame: Frame,
  kind: RelationKind,
  claim: Mention,
  below: Mention,
  told: readonly Mention[],
  formula: string,
): void {
  const alike = told.filter((one) => isAlike(one, below));
  for (const one of alike) {
    const found = relate({
      kind,
      claim,
      sign: claim.sign,
      operands: [one, below],
      compute: ratioOf,
      formula,
    });
    if (found && found.verdict !== 'inconsistent') {
      frame.relations.push(found);
      return;
    }
  }
}
