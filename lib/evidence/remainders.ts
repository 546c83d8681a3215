/**
 * What is left of a pair: 应拜访296次，实际281次，到位率94.9%，漏掉的15次. A rate that came out shows which two
 * amounts belong together; what is told as missing beside them is their difference.
 */
import { differenceFrom, isAlike } from './comparison.ts';
import { changesOf, swapsOf } from './digits.ts';
import { needing, stands } from './letters.ts';
import type { Mention } from './mention.ts';
import { claimedBy, relate, type Relation } from './relation.ts';
import { judge } from './verdict.ts';
import type { PlacedLine } from './share-claims.ts';

const MISSING = needing(
  '漏未没空剩余缺差被流',
  /(?:漏|未|没|空置|剩|余|缺席|缺的|差|被拒|流失)[^,。;:\d]{0,6}$/,
);
/** So many numbers behind the pair it is looked for. */
const REACH = 5;

export function remainderRelations(
  lines: readonly PlacedLine[],
  known: readonly Relation[],
): readonly Relation[] {
  const lacking = lines.filter(({ letters }) => letters & MISSING.bit);
  if (lacking.length === 0) return [];
  const pairs = known.filter(isPair);
  if (pairs.length === 0) return [];
  const isSettled = claimedBy(known);
  return lacking.flatMap(({ mentions }) =>
    mentions.flatMap((claim, index) => {
      if (!isMissing(claim) || isSettled(claim)) return [];
      const near = mentions.slice(Math.max(0, index - REACH), index);
      const pair = pairs.find(({ operands }) => operands.every((one) => near.includes(one)));
      return pair ? (remainderOf(claim, pair) ?? []) : [];
    }),
  );
}

function isPair({ verdict, kind, operands }: Relation): boolean {
  const [part, whole] = operands;
  const isRate = kind === 'share' || kind === 'completion';
  return verdict === 'consistent' && isRate && !!part && !!whole && isAlike(part, whole);
}

function isMissing(mention: Mention): boolean {
  const { role, silenced, number } = mention;
  return !silenced && number.hedge === null && role !== 'plan' && stands(MISSING, mention);
}

/** Wrong only where one slip of typing explains it: what is missing may be told of something else. */
function remainderOf(claim: Mention, { operands: [part, whole] }: Relation): Relation | null {
  if (!part || !whole || !isAlike(claim, part) || claim === part || claim === whole) return null;
  const operands = [whole, part];
  const draft = { kind: 'total', claim, sign: 1, operands, compute: differenceFrom } as const;
  const found = relate({ ...draft, formula: '总量 − 部分', sure: false });
  if (found?.verdict !== 'inconsistent') return found;
  const numbers = operands.map(({ number }) => number);
  const sure = [...swapsOf(claim.number), ...changesOf(claim.number)].some(
    (coefficient) =>
      judge({ ...claim.number, coefficient }, 1, numbers, differenceFrom) === 'consistent',
  );
  return { ...found, sure };
}
