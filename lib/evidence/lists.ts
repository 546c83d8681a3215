/**
 * Lists that tell of the same things one after the other: 甲、乙、丙的余额分别为…, 占比依次为…. Their members
 * stand in the same relation; where most show which, the others are held to it.
 */
import { sumOf, type Interval } from './arithmetic.ts';
import { isAlike } from './comparison.ts';
import { isFollowed, relationsOfGrid, type Column } from './grid.ts';
import type { Mention } from './mention.ts';
import { ratioOf, relate, type Relation } from './relation.ts';
import { isWhole, perPlacedLine, type PlacedLine } from './share-claims.ts';

/** The members of one list, in order, and how far down the text it stands. */
interface List {
  readonly members: readonly Mention[];
  readonly names: readonly string[];
  readonly line: number;
}

const LEAST = 3;
/** Lists this many lines apart may tell of the same things. */
const REACH = 3;
/** So many lists of a text are compared; no summary has more. */
const LISTS_MAX = 60;
const NEXT = /^[、,;和及与]{1,2}[^,。;:、\d]{0,12}$/;

export function listRelations(lines: readonly PlacedLine[]): readonly Relation[] {
  if (!tellsOfOthers(lines)) return [];
  const lists: readonly List[] = lines
    .flatMap((one, line) => listsOf(one).map((list) => ({ ...list, line })))
    .slice(0, LISTS_MAX);
  if (lists.length < 2) return [];
  const found = [
    ...gridsOf(lists).flatMap((columns) => relationsOfGrid(columns, isToldOfOthers)),
    ...sharesOf(lists, lines),
  ];
  return found.filter(
    ({ claim }, index) => found.findIndex((other) => other.claim === claim) === index,
  );
}

/** Whether one of the lists that are compared follows from others. */
function tellsOfOthers(lines: readonly PlacedLine[]): boolean {
  let count = 0;
  for (const line of lines) {
    for (const run of runsOf(line)) {
      if (count === LISTS_MAX) return false;
      if (isToldOfOthers(run)) return true;
      count += 1;
    }
  }
  return false;
}

/** Rates and sums of money follow from other lists; amounts are told for themselves. */
function isToldOfOthers([first]: Column): boolean {
  const dimension = first?.number.measure?.dimension;
  return dimension === 'ratio' || dimension === 'money' || dimension === 'points';
}

/** The runs of a line with what their members are called. */
const listsOf = perPlacedLine((line): readonly Omit<List, 'line'>[] =>
  runsOf(line).map((members) => ({ members, names: members.map(nameOf) })),
);

const NO_RUNS: readonly (readonly Mention[])[] = [];

/** Runs of numbers of one dimension, each behind a comma or a 、 and a name. */
const runsOf = perPlacedLine(({ statements }): readonly (readonly Mention[])[] => {
  let runs: (readonly Mention[])[] | null = null;
  for (const mentions of statements) {
    for (let from = 0; from + LEAST <= mentions.length;) {
      const to = areAlike(mentions, from) ? endOf(mentions, from) : from + 1;
      if (to - from >= LEAST) (runs ??= []).push(mentions.slice(from, to));
      from = to;
    }
  }
  return runs ?? NO_RUNS;
});

/** Whether as many as a list has at least are of one unit. */
function areAlike(mentions: readonly Mention[], from: number): boolean {
  for (let at = from + 1; at < from + LEAST; at += 1) {
    const [last, next] = [mentions[at - 1], mentions[at]];
    if (!last || !next || !isAlike(last, next)) return false;
  }
  return true;
}

function endOf(mentions: readonly Mention[], from: number): number {
  for (let at = from + 1; ; at += 1) {
    const [last, next] = [mentions[at - 1], mentions[at]];
    const goesOn = last && next && isAlike(last, next) && next.role !== 'total';
    if (!goesOn || !NEXT.test(next.lead)) return at;
  }
}

/** 一类占, 和高铁新区: what a member is called; empty for a bare 、. */
function nameOf({ lead }: Mention): string {
  return lead
    .replace(/^.*[,。;:]/, '')
    .replace(/^[、和及与]+|(?:分别|依次|占比?|为|是|有|达到?|:)+$/g, '')
    .slice(-6);
}

/** Lists of equal length near each other; by name where all have names, else by order. */
function gridsOf(lists: readonly List[]): readonly (readonly Column[])[] {
  return lists.flatMap((first, index) => {
    const others = lists
      .slice(index + 1)
      .filter((other) => other.line - first.line <= REACH)
      .flatMap((other) => alignedTo(first, other) ?? []);
    const columns = [first.members, ...others];
    return columns.length > 2 && columns.some(isToldOfOthers) ? [columns] : [];
  });
}

/** The members of another list in the order of the first; null where they tell of other things. */
function alignedTo(first: List, other: List): [Column] | null {
  if (isNamed(first) && isNamed(other)) {
    const column = first.names.map((name) => {
      const at = other.names.findIndex((one) => isSameName(one, name));
      return other.members[at] ?? null;
    });
    return column.filter((one) => one !== null).length >= LEAST ? [column] : null;
  }
  return first.members.length === other.members.length ? [other.members] : null;
}

/** Its first member may stand behind a longer introduction. */
function isNamed({ names }: List): boolean {
  return names.slice(1).every((name) => name !== '');
}

function isSameName(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

/** Shares of the members of a list: of their sum, or of a total told near by. */
function sharesOf(lists: readonly List[], lines: readonly PlacedLine[]): readonly Relation[] {
  return lists.flatMap((shares) => {
    if (shares.members[0]?.number.measure?.dimension !== 'ratio') return [];
    const parts = lists.filter(
      (list) => list !== shares && Math.abs(list.line - shares.line) <= REACH && areParts(list),
    );
    for (const list of parts) {
      const [column] = alignedTo(list, shares) ?? [];
      const fit =
        column && [ofSum(column, list), ...ofTotals(column, list, lines)].find(isFollowed);
      if (fit) return fit;
    }
    return [];
  });
}

function areParts({ members }: List): boolean {
  return members.every(isWhole);
}

function ofSum(shares: Column, { members }: List): readonly Relation[] {
  return shares.flatMap((claim, at) => {
    const part = members[at];
    const rest = members.filter((one) => one !== part);
    const found =
      claim &&
      part &&
      relate({
        kind: 'share',
        claim,
        sign: 1,
        operands: [part, ...rest],
        compute: ([own, ...others]) =>
          own ? ratioOf([own, others.reduce<Interval>((sum, one) => sumOf(sum, one), own)]) : null,
        formula: '部分 ÷ 各项之和',
      });
    return found ? [found] : [];
  });
}

function ofTotals(
  shares: Column,
  { members, line }: List,
  lines: readonly PlacedLine[],
): readonly (readonly Relation[])[] {
  const [first] = members;
  const near = lines.slice(Math.max(0, line - REACH), line + REACH + 1);
  const totals = near
    .flatMap(({ mentions }) => mentions)
    .filter((one) => first && isWhole(one) && isAlike(one, first) && !members.includes(one));
  return totals.map((total) =>
    shares.flatMap((claim, at) => {
      const part = members[at];
      const operands = part ? [part, total] : [];
      const found =
        claim &&
        part &&
        relate({
          kind: 'share',
          claim,
          sign: 1,
          operands,
          compute: ratioOf,
          formula: '部分 ÷ 总量',
        });
      return found ? [found] : [];
    }),
  );
}
