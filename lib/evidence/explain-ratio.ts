/** Rates, shares, growth and points worked out from the amounts around them. */
import { approximately } from '../text/bounds.ts';
import { differenceFrom, growthOf, isAlike, isRatio } from './comparison.ts';
import { opposite, type Interval } from './arithmetic.ts';
import type { Surroundings } from './explain.ts';
import { accountOf, isAbout, isAmount, weightOf } from './near.ts';
import type { Mention } from './mention.ts';
import { ratioOf, type Relation } from './relation.ts';

/** How many amounts around are tried, by the digits of the claim: a short one fits many. */
const REACH = [3, 3, 4, 10] as const;

/** One of both amounts is among so many that stand nearest. */
const BESIDE = 4;

/** A share or rate as one amount over another, a growth as their difference over the base. */
export function explainRatio(claim: Mention, around: Surroundings): Relation | null {
  const amounts = amountsFor(claim, around);
  const isGrowth = claim.role === 'growth';
  const beside = amounts.slice(-BESIDE);
  const chained = isGrowth ? goingOn(claim, around) : null;
  if (chained) return chained;
  const named = isGrowth ? [] : namedIn(claim, amounts);
  const near = isVague(claim) ? amounts.slice(isGrowth ? -2 : -1) : amounts;
  const parts = named.length > 0 ? named : near;
  for (const now of parts.toReversed()) {
    for (const base of amounts.toReversed()) {
      if (now === base || !isAlike(now, base)) continue;
      if (!beside.includes(now) && !beside.includes(base)) continue;
      const ratio = approximately(now.number) / approximately(base.number);
      if (!isAbout(claim, isGrowth ? ratio - 1 : ratio)) continue;
      if (isGrowth && ratio < 1 !== (claim.sign === -1)) continue;
      const found = accountOf(isGrowth ? growth(claim, now, base) : share(claim, now, base));
      if (found) return found;
    }
  }
  return isGrowth || isVague(claim) ? null : shareOfFar(claim, parts, around);
}

/** 高出1164元，高3.7%: of the two amounts whose difference was told last. */
function goingOn(claim: Mention, { last, before }: Surroundings): Relation | null {
  const [now, base] = last?.kind === 'difference' ? last.operands : [];
  if (!last || !now || !base || before.at(-1) !== last.claim) return null;
  const operands = claim.sign === 1 ? [now, base] : [base, now];
  const [first, second] = operands;
  return first && second ? accountOf(growth(claim, first, second)) : null;
}

/** 四、五类合计17.672箱，占比降至9.47%; 计划145箱，完成97.7%: the other amount was told long before. */
function shareOfFar(
  claim: Mention,
  parts: readonly Mention[],
  { wholes }: Surroundings,
): Relation | null {
  const near = parts.at(-1);
  if (!near) return null;
  for (const far of wholes.toReversed()) {
    if (!isAlike(near, far)) continue;
    const pairs = [[near, far], ...(claim.role === 'completion' ? [[far, near]] : [])];
    for (const [part, whole] of pairs) {
      if (!part || !whole) continue;
      if (!isAbout(claim, approximately(part.number) / approximately(whole.number))) continue;
      const found = accountOf(share(claim, part, whole));
      if (found) return found;
    }
  }
  return null;
}

function amountsFor(claim: Mention, { before, behind }: Surroundings): readonly Mention[] {
  const reach = REACH[Math.min(weightOf(claim), 3)] ?? 0;
  const told = before.filter(isAmount).slice(-reach);
  return isVague(claim) ? told : [...told, ...behind.filter(isAmount)];
}

/** Nearly anything is 近六成 of something: only of what stands right before it. */
function isVague(claim: Mention): boolean {
  return claim.number.hedge !== null || weightOf(claim) < 3;
}

const NAME = /([^,。;:、()\d\s]{2,8}?)(?:的?占比?|的?比重|份额|率|面)[^,。;:\d]{0,3}$/;
const JOINING = /^(?:其中|而|和|及|与|但)/;

/** 中价位占54.4% speaks of 中价位874条: the amounts that bear the name of the claim. */
function namedIn({ lead }: Mention, amounts: readonly Mention[]): readonly Mention[] {
  const name = NAME.exec(lead)?.[1]?.replace(JOINING, '') ?? '';
  return name.length < 2 ? [] : amounts.filter((one) => one.lead.includes(name));
}

function share(claim: Mention, part: Mention, whole: Mention) {
  const operands = [part, whole];
  return { kind: 'share', claim, operands, compute: ratioOf, formula: '部分 ÷ 总量' } as const;
}

function growth(claim: Mention, now: Mention, base: Mention) {
  return {
    kind: 'growth',
    claim,
    operands: [now, base],
    compute: claim.sign === 1 ? growthOf : declineOf,
    formula: '（现数 − 基数）÷ 基数',
  } as const;
}

function declineOf(values: readonly Interval[]): Interval | null {
  const rate = growthOf(values);
  return rate && opposite(rate);
}

const RATES = 5;

/** A distance of two rates told before it. */
export function explainPoints(claim: Mention, { before }: Surroundings): Relation | null {
  const rates = before
    .filter((one) => isRatio(one) && !one.silenced)
    .slice(-RATES)
    .toReversed();
  for (const [index, one] of rates.entries()) {
    for (const other of rates.slice(index + 1)) {
      const [now, base] =
        approximately(one.number) >= approximately(other.number) ? [one, other] : [other, one];
      if (!isAbout(claim, approximately(now.number) - approximately(base.number))) continue;
      const found = accountOf({
        kind: 'points',
        claim,
        operands: [now, base],
        compute: differenceFrom,
        formula: '两个比率之差',
      });
      if (found) return found;
    }
  }
  return null;
}
