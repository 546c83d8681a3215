import { compare } from './arithmetic.ts';
import { valueOf } from '../text/bounds.ts';
import { isAlike } from './frames.ts';
import type { Mention } from './mention.ts';
import { ratioOf, relate, type Relation } from './relation.ts';

/** The numbers of one line at their places in the text. */
export interface PlacedLine {
  readonly statements: readonly (readonly Mention[])[];
}

interface Claim {
  readonly share: Mention;
  readonly part: Mention;
  readonly line: number;
}

/** So many shares of a line that fit one whole make it the whole of the line. */
const ESTABLISHED = 2;
/** How many lines before and behind its own a whole is looked for. */
const REACH = 12;

/**
 * 城区122户，占51%: shares whose whole stands elsewhere. A share that fits an amount of its line or of
 * the lines around is consistent; one that fits none is wrong only where two others of its line
 * agree on a whole.
 */
export function sharesOf(
  lines: readonly PlacedLine[],
  known: ReadonlySet<Mention>,
): readonly Relation[] {
  const claims = lines.flatMap((line, index) => claimsOf(line, index, known));
  if (claims.length === 0) return [];
  const wholes = lines.map((line) => line.statements.flat().filter(isWhole));
  const found = claims.map((claim) => fitsOf(claim, wholes));
  return claims.flatMap((claim, index) => {
    const fits = found[index] ?? [];
    const established = wholeOf(claims, found, claim);
    const own = fits.find((fit) => established !== null && isSame(fit.operands[1], established));
    if (own) return [own];
    if (fits[0] && (!established || fits[0].operands[1]?.at === claim.share.at)) return [fits[0]];
    if (!established) return [];
    const misfit = relate(draftOf(claim, established));
    return misfit ? [misfit] : [];
  });
}

function claimsOf(
  { statements }: PlacedLine,
  line: number,
  known: ReadonlySet<Mention>,
): readonly Claim[] {
  return statements.flatMap((mentions) =>
    mentions.flatMap((share, index) => {
      if (share.role !== 'share' || share.silenced || known.has(share)) return [];
      const part = mentions
        .slice(0, index)
        .findLast(
          ({ role, number }) =>
            number.measure?.dimension !== 'ratio' &&
            role !== 'difference' &&
            role !== 'over' &&
            role !== 'plan',
        );
      return part && isWhole(part) ? [{ share, part, line }] : [];
    }),
  );
}

function isWhole({ role, number }: Mention): boolean {
  return (
    number.measure !== null &&
    number.measure.dimension !== 'ratio' &&
    (role === 'level' || role === 'total' || role === 'end' || role === 'in' || role === 'to')
  );
}

/** Every amount of its line and of those around that the share fits, the nearest first. */
function fitsOf(claim: Claim, wholes: readonly (readonly Mention[])[]): readonly Relation[] {
  const { part, line } = claim;
  const fits: Relation[] = [];
  const seen: Mention[] = [];
  for (let away = 0; away <= REACH; away += 1) {
    for (const at of away === 0 ? [line] : [line - away, line + away]) {
      for (const whole of wholes[at] ?? []) {
        if (
          whole === part ||
          !isAlike(whole, part) ||
          !isNear(claim, whole) ||
          seen.some((one) => isSame(one, whole))
        )
          continue;
        seen.push(whole);
        const relation = relate(draftOf(claim, whole));
        if (relation && relation.verdict !== 'inconsistent') fits.push(relation);
      }
    }
  }
  return fits;
}

function sizeOf({ number }: Mention): number {
  return number.coefficient * 10 ** number.exponent;
}

/** A coarse look before the exact one: most amounts are no whole of the part by far. */
function isNear({ share, part }: Claim, whole: Mention): boolean {
  const told = sizeOf(share);
  const ratio = sizeOf(part) / sizeOf(whole);
  return ratio <= 1.01 && Math.abs(ratio - told) < 0.03 + told * 0.03;
}

/** The whole that the most other shares of the line fit. */
function wholeOf(
  claims: readonly Claim[],
  found: readonly (readonly Relation[])[],
  { line, share, part }: Claim,
): Mention | null {
  const counts = new Map<string, { whole: Mention; count: number }>();
  claims.forEach((other, index) => {
    if (other.line !== line || other.share === share) return;
    for (const { operands } of found[index] ?? []) {
      const [, whole] = operands;
      if (!whole || !isAlike(whole, part)) continue;
      const key = whole.number.digits;
      const entry = counts.get(key) ?? { whole, count: 0 };
      entry.count += 1;
      counts.set(key, entry);
    }
  });
  const best = [...counts.values()].toSorted((a, b) => b.count - a.count)[0];
  return best && best.count >= ESTABLISHED ? best.whole : null;
}

function isSame(a: Mention | undefined, b: Mention): boolean {
  return a !== undefined && compare(valueOf(a.number), valueOf(b.number)) === 0;
}

function draftOf({ share, part }: Claim, whole: Mention) {
  return {
    kind: 'share',
    claim: share,
    sign: 1,
    operands: [part, whole],
    compute: ratioOf,
    formula: '部分 ÷ 总量',
  } as const;
}
