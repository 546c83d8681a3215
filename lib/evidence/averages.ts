import { approximately } from '../text/bounds.ts';
import { quotientOf, type Interval } from './arithmetic.ts';
import { isAlike } from './comparison.ts';
import type { Mention } from './mention.ts';
import { relate, type Relation } from './relation.ts';
import type { Role } from './role.ts';
import type { PlacedLine } from './share-claims.ts';

/** 户均, 场均, 平均每组, 单件: what one of them has. Not 条均 and 单箱, which have a rule of their own. */
const AVERAGE =
  /(?:([户人场笔台件组家次张天辆吨亩期份项])均|平均每([户人场笔台件组家次张天辆吨亩期份项])|每([户人场笔台件组家次张份项])平均|单([户件笔次份台])|ARPU(?:值)?为?)[^,。;:\d]{0,6}$/;

const AMOUNTS: ReadonlySet<Role> = new Set(['level', 'total', 'in', 'out', 'start', 'end']);

/** So many amounts before it are looked at: a line without end is read once, not once a number. */
const REACH = 40;

/** 户均欠费 = 欠费额 ÷ 户数, among the numbers of one line before it. */
export function averagesOf(lines: readonly PlacedLine[]): readonly Relation[] {
  const found: Relation[] = [];
  for (const { statements } of lines) {
    const told: Mention[] = [];
    for (const mentions of statements) {
      for (const mention of mentions) if (AMOUNTS.has(mention.role)) told.push(mention);
      for (const claim of mentions) {
        const unit = unitOf(claim);
        if (unit === null) continue;
        const near = told.slice(-REACH).filter((one) => one !== claim);
        const relation = averageOf(claim, unit, near, mentions);
        if (relation) found.push(relation);
      }
    }
  }
  return found;
}

/** What an average is told for each of; null for a number that is none. */
function unitOf({ role, silenced, lead }: Mention): string | null {
  if (role !== 'level' || silenced || !isAverage(lead)) return null;
  const match = AVERAGE.exec(lead);
  if (!match || /上月|去年|同期|\d月/.test(lead)) return null;
  return match.slice(1).find((unit) => unit !== undefined) ?? '户';
}

/** A cheap look before the expression. */
function isAverage(lead: string): boolean {
  return lead.includes('均') || lead.includes('单') || lead.includes('ARPU');
}

/** Any total and any count that fit will do; a misfit is sure only where the sentence tells one of each. */
function averageOf(
  claim: Mention,
  unit: string,
  told: readonly Mention[],
  own: readonly Mention[],
): Relation | null {
  const totals = told.filter(
    (one) => isAlike(one, claim) && approximately(one.number) > approximately(claim.number),
  );
  const counts = told.filter(
    ({ number }) =>
      number.measure?.name === unit || (unit === '场' && number.measure?.name === '次'),
  );
  const tries = totals.flatMap((total) =>
    counts.map((count) =>
      relate({
        kind: 'share',
        claim,
        sign: 1,
        operands: [total, count],
        compute,
        formula: '总量 ÷ 个数',
      }),
    ),
  );
  const fit = tries.find((one) => one !== null && one.verdict !== 'inconsistent');
  if (fit) return fit;
  const [total, ...others] = totals.filter((one) => own.includes(one));
  const [count, ...more] = counts.filter((one) => own.includes(one));
  if (!total || !count || others.length > 0 || more.length > 0) return null;
  return tries.find((one) => one?.operands[0] === total && one.operands[1] === count) ?? null;
}

function compute([total, count]: readonly Interval[]): Interval | null {
  return total && count ? quotientOf(total, count) : null;
}
