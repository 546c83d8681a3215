/** Rates, shares and growth worked out from the amounts around them. */
import { opposite, pointAt, type Interval } from './arithmetic.ts';
import { growthOf } from './comparison.ts';
import { PROGRESS, YEAR } from './explain-points.ts';
import { needing, stands } from './letters.ts';
import type { Mention } from './mention.ts';
import {
  accountOf,
  amountsBehind,
  isAbout,
  type Claim,
  type Surroundings,
  type Told,
} from './near.ts';
import { ratioOf, type Relation } from './relation.ts';

/** How many amounts around are tried; a vague claim fits many. */
const REACH = 10;
const REACH_VAGUE = 4;
/** One of both amounts is among so many that stand nearest. */
const BESIDE = 4;

/** A share or rate as one amount over another, a growth as their difference over the base. */
export function explainRatio(claim: Claim, around: Surroundings): Relation | null {
  const { role, number } = claim.mention;
  // 少一成多 is told of much: only of the difference before it.
  const isOpen = number.hedge !== null;
  if (role === 'growth') return goingOn(claim, around) ?? (isOpen ? null : growthIn(claim, around));
  const passed = timePassed(claim, around);
  if (passed) return passed;
  const amounts = amountsFor(claim, around);
  const named = namedIn(claim, amounts);
  const parts = named.length > 0 ? named : claim.isVague ? amounts.slice(-1) : amounts;
  return (
    pairIn(claim, parts, amounts, false) ??
    (claim.isVague ? null : shareOfFar(claim, parts, around))
  );
}

function growthIn(claim: Claim, around: Surroundings): Relation | null {
  const amounts = amountsFor(claim, around);
  return pairIn(claim, claim.isVague ? amounts.slice(-2) : amounts, amounts, true);
}

function amountsFor(claim: Claim, around: Surroundings): readonly Told[] {
  const { amounts } = around.window;
  if (claim.isVague) return amounts.slice(-REACH_VAGUE);
  return [...amounts.slice(-REACH), ...amountsBehind(around)];
}

/** The nearest two amounts of one unit that give it. */
function pairIn(
  claim: Claim,
  firsts: readonly Told[],
  amounts: readonly Told[],
  isGrowth: boolean,
): Relation | null {
  const edge = amounts.length - BESIDE;
  for (let at = firsts.length - 1; at >= 0; at -= 1) {
    const now = firsts[at];
    if (!now) continue;
    for (let index = amounts.length - 1; index >= 0; index -= 1) {
      const base = amounts[index];
      if (!base || base === now) continue;
      const ratio = now.value / base.value;
      if (!isAbout(claim, isGrowth ? ratio - 1 : ratio)) continue;
      if (now.dimension !== base.dimension) continue;
      if (index < edge && amounts.indexOf(now) < edge) continue;
      if (isGrowth && ratio < 1 !== (claim.mention.sign === -1)) continue;
      const found = isGrowth
        ? growth(claim.mention, now.mention, base.mention)
        : share(claim.mention, now.mention, base.mention);
      if (found) return found;
    }
  }
  return null;
}

/** 时间进度66.7%: eight months of twelve. */
function timePassed({ mention }: Claim, { months }: Surroundings): Relation | null {
  if (months === null || !stands(PROGRESS, mention)) return null;
  const value = { n: months, d: YEAR };
  const formula = `${months} 个月 ÷ ${YEAR} 个月`;
  const compute = (): Interval => pointAt(value);
  return accountOf({ kind: 'share', claim: mention, operands: [], compute, formula });
}

/** 高出1164元，高3.7%: of the two amounts whose difference was told last. */
function goingOn({ mention }: Claim, { last }: Surroundings): Relation | null {
  const [now, base] = last?.kind === 'difference' ? last.operands : [];
  if (!now || !base) return null;
  return mention.sign === 1 ? growth(mention, now, base) : growth(mention, base, now);
}

/** 四、五类合计17.672箱，占比降至9.47%; 计划145箱，完成97.7%: the other amount was told long before. */
function shareOfFar(
  claim: Claim,
  parts: readonly Told[],
  { window: { wholes } }: Surroundings,
): Relation | null {
  const near = parts.at(-1);
  if (!near) return null;
  const isTurned = claim.mention.role === 'completion';
  for (const far of wholes.toReversed()) {
    if (near.dimension !== far.dimension) continue;
    const found =
      (isAbout(claim, near.value / far.value)
        ? share(claim.mention, near.mention, far.mention)
        : null) ??
      (isTurned && isAbout(claim, far.value / near.value)
        ? share(claim.mention, far.mention, near.mention)
        : null);
    if (found) return found;
  }
  return null;
}

const NAME = needing(
  '占比份率面',
  /([^,。;:、()\d\s]{2,8}?)(?:的?占比?|的?比重|份额|率|面)[^,。;:\d]{0,3}$/,
);
const JOINING = /^(?:其中|而|和|及|与|但)/;

/** 中价位占54.4% speaks of 中价位874条: the amounts that bear the name of the claim. */
function namedIn({ mention }: Claim, amounts: readonly Told[]): readonly Told[] {
  if (!(mention.letters & NAME.bit)) return [];
  const name = NAME.expression.exec(mention.lead)?.[1]?.replace(JOINING, '') ?? '';
  return name.length < 2 ? [] : amounts.filter((one) => one.mention.lead.includes(name));
}

function share(claim: Mention, part: Mention, whole: Mention): Relation | null {
  const operands = [part, whole];
  return accountOf({ kind: 'share', claim, operands, compute: ratioOf, formula: '部分 ÷ 总量' });
}

function growth(claim: Mention, now: Mention, base: Mention): Relation | null {
  return accountOf({
    kind: 'growth',
    claim,
    operands: [now, base],
    compute: claim.sign === 1 ? growthOf : declineOf,
    formula: '（现数 − 基数）÷ 基数',
  });
}

function declineOf(values: readonly Interval[]): Interval | null {
  const rate = growthOf(values);
  return rate && opposite(rate);
}
