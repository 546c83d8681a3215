/**
 * Claims whose form of words is told by no rule, worked out from the amounts around them. What comes out
 * is confirmed; what does not is left alone, since nobody has said that these numbers belong together.
 */
import { explainAmount } from './explain-amount.ts';
import { explainPoints, explainRatio } from './explain-ratio.ts';
import type { Mention } from './mention.ts';
import { isAmount } from './near.ts';
import type { Relation } from './relation.ts';
import type { PlacedLine } from './share-claims.ts';

/** What stands around a claim: before it, nearest last; and behind it in its sentence. */
export interface Surroundings {
  readonly before: readonly Mention[];
  readonly behind: readonly Mention[];
  /** Amounts told before, however far, that other relations rest on: the sales, the customers. */
  readonly wholes: readonly Mention[];
  /** What was explained last: growth goes with its difference. */
  readonly last: Relation | null;
}

/** So many numbers before a claim are looked at: a line without end is read once. */
const REACH = 16;
const WHOLES_MAX = 12;
/** Numbers of one text: longer ones are no summaries, and every claim costs. */
const CLAIMS_MAX = 600;

export function explainedBy(
  lines: readonly PlacedLine[],
  known: readonly Relation[],
): readonly Relation[] {
  const settled = new Set(known.filter(({ verdict }) => verdict !== 'imprecise').map(claimOf));
  const relied = reliedOn(known);
  const found: Relation[] = [];
  let before: readonly Mention[] = [];
  let wholes: readonly Mention[] = [];
  let tried = 0;
  for (const mentions of lines.flatMap(({ statements }) => statements)) {
    for (const [index, claim] of mentions.entries()) {
      if (!settled.has(claim) && isClaim(claim) && tried < CLAIMS_MAX) {
        tried += 1;
        const behind = mentions.slice(index + 1, index + 3);
        const last = found.at(-1) ?? null;
        const relation = explain(claim, { before, behind, wholes, last });
        if (relation) found.push(relation);
      }
      before = [...before, claim].slice(-REACH);
      if (relied.has(claim)) wholes = [...wholes, claim].slice(-WHOLES_MAX);
    }
  }
  return found;
}

/** What shares, rates and growth that came out are told of. */
function reliedOn(known: readonly Relation[]): ReadonlySet<Mention> {
  const sound = known.filter(({ verdict, kind }) => verdict === 'consistent' && kind !== 'grim');
  return new Set(sound.flatMap(({ operands }) => operands).filter(isAmount));
}

function claimOf({ claim }: Relation): Mention {
  return claim;
}

/** Plans and what is only compared with are no claims. */
function isClaim({ role, silenced, number, lead }: Mention): boolean {
  return (
    !silenced &&
    number.measure !== null &&
    role !== 'plan' &&
    (role !== 'base' || lead.includes('均')) &&
    role !== 'from' &&
    role !== 'future'
  );
}

function explain(claim: Mention, around: Surroundings): Relation | null {
  const dimension = claim.number.measure?.dimension;
  if (dimension === 'ratio') return explainRatio(claim, around);
  if (dimension === 'points') return explainPoints(claim, around);
  return explainAmount(claim, around);
}
