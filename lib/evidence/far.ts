/** Claims told far behind their amounts: 任务完成率101.7%，环比下降6.0%，同比增长3.2%, paragraphs after 销量187.2箱. */
import { differenceFrom, growthOf, isAlike } from './comparison.ts';
import type { Mention } from './mention.ts';
import { claimedBy, ratioOf, relate, type Relation } from './relation.ts';
import { ROLE } from './roles.ts';
import type { PlacedLine } from './share-claims.ts';

/** How many lines before its own an amount is looked for, and how many amounts there. */
const REACH = 12;
const AMOUNTS_MAX = 40;
/** Claims that one amount has to fit before the others are held to it. */
const FITS_LEAST = 2;

/** Statements of nothing but claims, held to the one amount that most of them fit. */
export function farRelations(
  lines: readonly PlacedLine[],
  known: readonly Relation[],
): readonly Relation[] {
  const isSettled = claimedBy(known);
  const found: Relation[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as PlacedLine;
    if ((line.roles & CLAIMS) === 0) continue;
    for (const mentions of line.statements) {
      if (!areMostlyClaims(mentions)) continue;
      const claims = mentions.filter((one) => isClaim(one) && !isSettled(one));
      if (claims.length < FITS_LEAST || claims.length < mentions.length - 1) continue;
      const before = lines
        .slice(Math.max(0, at - REACH), at)
        .flatMap((one) => one.mentions)
        .slice(-AMOUNTS_MAX);
      for (const relation of bestOf(claims, before)) found.push(relation);
    }
  }
  return found;
}

const CLAIMS = ROLE.completion | ROLE.growth | ROLE.over | ROLE.difference;

function areMostlyClaims(mentions: readonly Mention[]): boolean {
  let others = 0;
  for (const mention of mentions) if (!isClaim(mention)) others += 1;
  return others <= 1 && mentions.length - others >= FITS_LEAST;
}

function isClaim({ role, label, silenced }: Mention): boolean {
  if (silenced) return false;
  if (role === 'completion') return true;
  return (
    (role === 'growth' && (label === 'yoy' || label === 'mom')) ||
    (role === 'over' && label !== 'peer') ||
    (role === 'difference' && label === 'plan')
  );
}

function bestOf(claims: readonly Mention[], before: readonly Mention[]): readonly Relation[] {
  const amounts = before.filter(({ role }) => role === 'level' || role === 'total');
  let best: readonly Relation[] = [];
  for (const now of amounts) {
    const told = claims.flatMap((claim) => heldTo(claim, now, before) ?? []);
    if (countFits(told) > countFits(best)) best = told;
  }
  const fits = countFits(best);
  return fits >= FITS_LEAST && fits > best.length - fits ? best : [];
}

/** One claim over an amount and the one plan or base that the words before tell for it; a fit goes before a misfit. */
function heldTo(claim: Mention, now: Mention, before: readonly Mention[]): Relation | null {
  const others = before.filter((one) => one !== now && isAlike(one, now) && suits(claim, one));
  const tries = others.flatMap((other) => {
    const found = relate({ claim, sign: claim.sign, operands: [now, other], ...formulaOf(claim) });
    return found ? [found] : [];
  });
  const fit = tries.find(({ verdict }) => verdict === 'consistent');
  return fit ?? (tries.length === 1 ? (tries[0] ?? null) : null);
}

/** A plan for what is measured against it, a base of the same time for a growth. */
function suits({ role, label }: Mention, other: Mention): boolean {
  if (role !== 'growth') return other.role === 'plan';
  const isLastYear =
    other.label === 'yoy' || other.label === 'past' || /去年|上年|同期/.test(other.lead);
  const isBase = other.role === 'base' || /去年|上年|同期|上月|\d{1,2}月/.test(other.lead);
  return isBase && isLastYear === (label === 'yoy');
}

function formulaOf({ role }: Mention): Pick<Relation, 'kind' | 'compute' | 'formula'> {
  if (role === 'completion')
    return { kind: 'completion', compute: ratioOf, formula: '实际 ÷ 计划' };
  if (role !== 'growth') return { kind: 'over', compute: differenceFrom, formula: '实际 − 计划' };
  return { kind: 'growth', compute: growthOf, formula: '（现数 − 基数）÷ 基数' };
}

function countFits(relations: readonly Relation[]): number {
  return relations.filter(({ verdict }) => verdict === 'consistent').length;
}
