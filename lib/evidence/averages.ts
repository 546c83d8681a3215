import { approximately } from '../text/bounds.ts';
import { productOf, type Interval } from './arithmetic.ts';
import { isAlike } from './comparison.ts';
import { needing } from './letters.ts';
import type { Mention } from './mention.ts';
import { CARTONS } from './prices.ts';
import { ratioOf, relate, relateBySlip, type Relation } from './relation.ts';
import type { Role } from './roles.ts';
import { perPlacedLine } from './share-claims.ts';

/** 户均, 场均, 平均每组, 单件, 每吨均价: what one of them has. Not 条均 and 单箱, which have a rule of their own. */
const AVERAGE = needing(
  '均U每单一',
  /(?:([户人场笔台件组家次张天日辆吨亩期份项部单])均|平均[每一]个?([户人场笔台件组家次张天辆吨亩期份项部单])|每([户人场笔台件组家次张吨份项部])(?:平均|均价)|单([户件笔次份台])|ARPU(?:值)?为?|(?<![二三四五六七八九十百])一([户家人天箱]))[^,。;:\d]{0,6}$/,
);

/** What is counted for one under several names. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  户: ['户', '家'],
  人: ['人', '名', '个人'],
  场: ['场', '次'],
  日: ['天', '日', '工作日', '个工作日'],
  天: ['天', '日', '工作日', '个工作日'],
  单: ['单', '件', '笔'],
};

const AMOUNTS: ReadonlySet<Role> = new Set(['level', 'total', 'in', 'out', 'start', 'end']);

/** So many amounts before it are looked at: a line without end is read once, not once a number. */
const REACH = 40;

const NOTHING: readonly Relation[] = [];

/** 户均欠费 = 欠费额 ÷ 户数, among the numbers of one line before it. */
export const averagesIn = perPlacedLine(({ statements, letters }): readonly Relation[] => {
  if (!(letters & AVERAGE.bit)) return NOTHING;
  const found: Relation[] = [];
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
  return found;
});

/** What an average is told for each of; null for a number that is none. */
function unitOf({ role, silenced, lead, letters }: Mention): string | null {
  if (role !== 'level' || silenced || !(letters & AVERAGE.bit)) return null;
  const match = AVERAGE.expression.exec(lead);
  if (!match || /上月|去年|同期|\d月/.test(lead)) return null;
  return match.slice(1).find((unit) => unit !== undefined) ?? '户';
}

/** Any total and any count that fit will do; a misfit is sure only where the sentence tells one of each. */
function averageOf(
  claim: Mention,
  unit: string,
  told: readonly Mention[],
  own: readonly Mention[],
): Relation | null {
  const alike = told.filter((one) => isAlike(one, claim) || isCasesFor(claim, one));
  const totals = alike.filter(
    (one) => isCasesFor(claim, one) || approximately(one.number) > approximately(claim.number),
  );
  const names = NAMES[unit] ?? [unit];
  const counts = told.filter(({ number }) => names.includes(number.measure?.name ?? ''));
  const tries = totals.flatMap((total) =>
    counts.map((count) => relate(draftOf(claim, total, count))),
  );
  const fit = tries.find((one) => one !== null && one.verdict !== 'inconsistent');
  if (fit) return fit;
  const misplaced = alike.flatMap((total) =>
    counts
      .filter((count) => isTenThousandOff(claim, total, count))
      .map((count) => ({ total, count })),
  );
  if (misplaced[0]) return relate(draftOf(claim, misplaced[0].total, misplaced[0].count));
  const [ownTotals, ownCounts] = [totals, counts].map((all) =>
    all.filter((one) => own.includes(one)),
  );
  const [total, count] = [ownTotals?.at(-1), ownCounts?.at(-1)];
  if (!total || !count) return null;
  const isOnly = ownTotals?.length === 1 && ownCounts?.length === 1;
  const draft = draftOf(claim, total, count);
  return isOnly ? relate(draft) : relateBySlip(draft);
}

function draftOf(claim: Mention, total: Mention, count: Mention) {
  const isCases = isCasesFor(claim, total);
  return {
    kind: 'share',
    claim,
    sign: 1,
    operands: [total, count],
    compute: isCases ? cartonsEach : ratioOf,
    formula: isCases ? '箱数 × 250 ÷ 个数' : '总量 ÷ 个数',
  } as const;
}

/** 销售186.5箱，户均213条. */
function isCasesFor(claim: Mention, total: Mention): boolean {
  return claim.number.measure?.name === '条' && total.number.measure?.name === '箱';
}

/** 人均6,000万元: right, but for the 万. */
function isTenThousandOff(claim: Mention, total: Mention, count: Mention): boolean {
  const { number } = claim;
  if (number.measure?.dimension !== 'money' || number.digits.length < 3) return false;
  return [4, -4].some((power) => {
    const other = { ...claim, number: { ...number, exponent: number.exponent + power } };
    return relate(draftOf(other, total, count))?.verdict === 'consistent';
  });
}

function cartonsEach(values: readonly Interval[]): Interval | null {
  const each = ratioOf(values);
  return each && productOf(each, CARTONS);
}
