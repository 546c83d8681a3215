/** 片区销量：241.9箱 and on the next line 同期销量：236.4箱；同比：+2.33%: fields of a form, a line each. */
import { growthOf, isAlike } from './comparison.ts';
import type { Mention } from './mention.ts';
import { claimedBy, ratioOf, relate, type Relation } from './relation.ts';
import type { PlacedLine } from './share-claims.ts';

const LABEL = /(\p{Script=Han}{2})[:]$/u;

export function fieldRelations(
  lines: readonly PlacedLine[],
  known: readonly Relation[],
): readonly Relation[] {
  if (!lines.some(isField)) return [];
  const isSettled = claimedBy(known);
  return lines.flatMap((line, at) => {
    const { mentions } = line;
    const [base] = mentions;
    if (!base || !isField(line)) return [];
    const claim = mentions.find(({ role, label }) => role === 'growth' && label !== 'peer');
    if (!claim || isSettled(claim) || claim.silenced || base === claim) return [];
    const name = LABEL.exec(base.lead)?.[1];
    if (name === undefined || !/同期|去年|上年|上月|\d月/.test(base.lead)) return [];
    const now = (lines[at - 1]?.mentions ?? []).filter(
      (one) => isAlike(one, base) && LABEL.exec(one.lead)?.[1] === name,
    );
    const [own] = now;
    if (!own || now.length > 1) return [];
    const found = relate({
      kind: 'growth',
      claim,
      sign: claim.sign,
      operands: [own, base],
      compute: growthOf,
      formula: '（现数 − 基数）÷ 基数',
    });
    return found ? [found] : [];
  });
}

const RATE_LABEL = /完成率[:]$/;
const ACTUAL_LABEL = /(?:销量|实际|完成|实销)[^,。;:]{0,4}[:]$/;
const EARLIER = /上月|去年|同期|上年/;
/** How many fields above the rate its amounts are looked for. */
const FIELDS = 8;

/** 本月销量：165.32箱, 本月计划：160箱, 计划完成率：103.33%: where the form has one field of each. */
export function completionFields(
  lines: readonly PlacedLine[],
  known: readonly Relation[],
): readonly Relation[] {
  if (!lines.some(isField)) return [];
  const isSettled = claimedBy(known);
  return lines.flatMap((line, at) => {
    const [claim] = onlyField(line);
    if (!claim || !RATE_LABEL.test(claim.lead) || isSettled(claim)) return [];
    const fields = lines.slice(Math.max(0, at - FIELDS), at).flatMap(onlyField);
    const [plan, ...plans] = fields.filter(({ role }) => role === 'plan');
    const [actual, ...actuals] = fields.filter(
      ({ role, lead }) => role === 'level' && ACTUAL_LABEL.test(lead) && !EARLIER.test(lead),
    );
    if (!plan || !actual || plans.length > 0 || actuals.length > 0 || !isAlike(plan, actual))
      return [];
    const operands = [actual, plan];
    const formula = '实际 ÷ 计划';
    return (
      relate({ kind: 'completion', claim, sign: 1, operands, compute: ratioOf, formula }) ?? []
    );
  });
}

/** The number of a line that holds a label and one number. */
function onlyField(line: PlacedLine): readonly Mention[] {
  return line.mentions.length === 1 && isField(line) ? line.mentions : [];
}

/** Whether its first number stands behind a label. */
function isField({ mentions: [first] }: PlacedLine): boolean {
  return first !== undefined && first.lead[first.lead.length - 1] === ':';
}
