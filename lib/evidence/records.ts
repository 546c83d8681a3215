/** 甲应收52.8万元，实收46.5万元，收缴率88.1%；乙应收…: the same three numbers told of one thing after the other. */
import { isAlike, isRatio } from './comparison.ts';
import type { Mention } from './mention.ts';
import { ratioOf, relate, type Relation } from './relation.ts';
import { perPlacedLine } from './share-claims.ts';

interface Row {
  readonly claim: Mention;
  readonly first: Mention;
  readonly second: Mention;
}

/** Digits of the rates that show the formula, together. */
const DIGITS_LEAST = 3;

const NOTHING: readonly Relation[] = [];

export const recordRelations = perPlacedLine(({ mentions }): readonly Relation[] => {
  const rows = rowsOf(mentions);
  if (!areSomeAlike(rows)) return NOTHING;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const { first, second, claim } = row;
    const key = [first, second, claim].map(({ role }) => role).join() + nameOf(claim);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((alike) =>
    alike.length < 2 ? [] : ([told(alike, false), told(alike, true)].find(isShown) ?? []),
  );
});

/** Every rate that two amounts of one unit stand before. */
function rowsOf(mentions: readonly Mention[]): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 2; at < mentions.length; at += 1) {
    const claim = mentions[at] as Mention;
    if (!isRatio(claim) || claim.silenced) continue;
    const [first, second] = [mentions[at - 2] as Mention, mentions[at - 1] as Mention];
    if (isAlike(first, second)) rows.push({ claim, first, second });
  }
  return rows;
}

function areSomeAlike(rows: readonly Row[]): boolean {
  for (let at = 1; at < rows.length; at += 1)
    for (let before = 0; before < at; before += 1)
      if (isToldAlike(rows[at] as Row, rows[before] as Row)) return true;
  return false;
}

function isToldAlike(a: Row, b: Row): boolean {
  return (
    a.first.role === b.first.role &&
    a.second.role === b.second.role &&
    a.claim.role === b.claim.role
  );
}

function told(rows: readonly Row[], isTurned: boolean): readonly Relation[] {
  return rows.flatMap(({ claim, first, second }) => {
    const operands = isTurned ? [first, second] : [second, first];
    const found = relate({
      kind: 'completion',
      claim,
      sign: 1,
      operands,
      compute: ratioOf,
      formula: '部分 ÷ 总数',
    });
    return found ? [found] : [];
  });
}

/** At least as many rows follow the formula as do not. */
function isShown(relations: readonly Relation[]): boolean {
  const fitting = relations.filter(({ verdict }) => verdict === 'consistent');
  const misfits = relations.filter(({ verdict }) => verdict === 'inconsistent').length;
  const digits = fitting.reduce(
    (sum, { claim }) => sum + String(Math.abs(claim.number.coefficient)).length,
    0,
  );
  return fitting.length > 0 && fitting.length >= misfits && digits >= DIGITS_LEAST;
}

function nameOf({ lead }: Mention): string {
  return /([^,。;:\d]{2})[^,。;:\d率比]?$/.exec(lead)?.[1] ?? '';
}
