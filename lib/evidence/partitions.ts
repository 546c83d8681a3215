/**
 * Wholes that their parts make known. Where parts have been shown to add up to a whole, or a share of one
 * of them fits it, a share of another part by name is a share of that whole too, and can be wrong.
 */
import { isAlike, isRatio } from './comparison.ts';
import type { Mention } from './mention.ts';
import { claimedBy, ratioOf, relate, type Relation } from './relation.ts';
import { ROLE } from './roles.ts';
import { perPlacedLine, type PlacedLine } from './share-claims.ts';
import { SUM } from './sum.ts';

interface Partition {
  readonly whole: Mention;
  readonly parts: readonly Mention[];
}

/** How many lines behind the parts a share of them is looked for. */
const REACH = 3;
/** A text with more shows nothing that a person would follow. */
const PARTITIONS_MAX = 40;

/** @param shown the sums that only the arithmetic shows; worked out where the text names a share */
export function partRelations(
  lines: readonly PlacedLine[],
  told: readonly Relation[],
  shown: () => readonly Relation[],
): readonly Relation[] {
  if (!lines.some((line) => (line.roles & SHARES) !== 0 && namedShares(line).length > 0)) return [];
  const known = [...told, ...shown()];
  const partitions = known.flatMap(partitionOf).slice(0, PARTITIONS_MAX);
  if (partitions.length === 0) return [];
  const isSettled = claimedBy(known, 'grim');
  let orderOf: ReadonlyMap<Mention['place'], number> | null = null;
  return lines.flatMap((line, at) =>
    namedShares(line).flatMap(({ claim, name, before }) => {
      if (isSettled(claim)) return [];
      const order = (orderOf ??= new Map(lines.map(({ place }, index) => [place, index])));
      const near = partitions.filter(({ whole, parts }) => {
        const lineAt = order.get((parts[0] ?? whole).place) ?? -1;
        return lineAt <= at && at - lineAt <= REACH;
      });
      return shareOf(claim, name, before, near) ?? [];
    }),
  );
}

function partitionOf({ kind, verdict, claim, operands, formula }: Relation): readonly Partition[] {
  if (verdict !== 'consistent' || kind !== 'total' || operands.some(isRatio)) return [];
  const [first, ...others] = operands;
  if (!first || others.length === 0) return [];
  return formula === SUM
    ? [{ whole: claim, parts: operands }]
    : [{ whole: first, parts: [...others, claim] }];
}

const SHARES = ROLE.share | ROLE.rate;

/** The shares of a line that say what they are shares for. */
const namedShares = perPlacedLine(({ mentions }) =>
  mentions.flatMap((claim, index) => {
    const name = nameOf(claim);
    return name === null ? [] : [{ claim, name, before: mentions[index - 1] }];
  }),
);

const NAME =
  /(?:^|[,;、。:和及(])(?:其中:?|而)?([^,。;:、()\d\s]{2,6}?)的?(?:占比?|比重|份额)[^,。;:\d]{0,3}$/;

/** What a share says it is a share for: 少儿类 of 少儿类占39.1%; empty where it stands behind its part, null for no share. */
function nameOf({ role, silenced, lead, number }: Mention): string | null {
  const isShare = (role === 'share' || role === 'rate') && number.measure?.dimension === 'ratio';
  if (!isShare || silenced || number.hedge !== null || !lead.includes('占')) return null;
  if (/上月|同期|去年|全县|全市/.test(lead)) return null;
  return /^,?占(?:比|到|了)?(?:为|达)?$/.test(lead) ? '' : (NAME.exec(lead)?.[1] ?? null);
}

/** The share of the one part that bears the name, or stands right before it. */
function shareOf(
  claim: Mention,
  name: string,
  before: Mention | undefined,
  near: readonly Partition[],
): Relation | null {
  const own = near.flatMap(({ whole, parts }) => {
    const named = parts.filter((part) =>
      name === '' ? part === before : part.lead.slice(-name.length - 6).includes(name),
    );
    return named.length === 1 && named[0] && isAlike(named[0], whole)
      ? [{ part: named[0], whole }]
      : [];
  });
  const tries = own.map(({ part, whole }) =>
    relate({
      kind: 'share',
      claim,
      sign: 1,
      operands: [part, whole],
      compute: ratioOf,
      formula: '部分 ÷ 总量',
    }),
  );
  return tries.find((one) => one?.verdict === 'consistent') ?? tries[0] ?? null;
}
