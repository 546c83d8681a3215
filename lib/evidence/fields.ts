/** 片区销量：241.9箱 and on the next line 同期销量：236.4箱；同比：+2.33%: fields of a form, a line each. */
import { growthOf, isAlike } from './comparison.ts';
import { relate, type Relation } from './relation.ts';
import type { PlacedLine } from './share-claims.ts';

const LABEL = /(\p{Script=Han}{2})[:]$/u;

export function fieldRelations(
  lines: readonly PlacedLine[],
  known: readonly Relation[],
): readonly Relation[] {
  const settled = new Set(known.map(({ claim }) => claim));
  return lines.flatMap(({ statements }, at) => {
    const mentions = statements.flat();
    const [base] = mentions;
    const claim = mentions.find(({ role, label }) => role === 'growth' && label !== 'peer');
    if (!base || !claim || settled.has(claim) || claim.silenced || base === claim) return [];
    const name = LABEL.exec(base.lead)?.[1];
    if (name === undefined || !/同期|去年|上年|上月|\d月/.test(base.lead)) return [];
    const now = (lines[at - 1]?.statements.flat() ?? []).filter(
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
