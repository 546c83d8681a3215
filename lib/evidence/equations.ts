/** A sum written out: 46820+18460+4390=69670万元. */
import { needing, stands } from './letters.ts';
import type { Mention, Statement } from './mention.ts';
import { relate, type Relation } from './relation.ts';
import { draftOf } from './sum.ts';

const PLUS = /^\s*\+\s*$/;
export const EQUALS = needing('=', /^\s*=\s*$/);

export function equationsIn({ mentions }: Statement): readonly (Relation | null)[] {
  return mentions.flatMap((total, index) => {
    if (!stands(EQUALS, total)) return [];
    const parts: Mention[] = [];
    for (let at = index - 1; at >= 0; at -= 1) {
      const one = mentions[at];
      if (!one) break;
      parts.unshift(one);
      if (!PLUS.test(one.lead)) break;
    }
    if (parts.length < 2) return [];
    const found = relate({
      ...draftOf(
        total,
        parts.map((part) => inUnitOf(part, total)),
      ),
      sure: true,
    });
    return [found && { ...found, operands: parts }];
  });
}

/** Only the last number of an equation carries the unit of all of them. */
function inUnitOf(part: Mention, { number }: Mention): Mention {
  const { kind, coefficient, decimals } = part.number;
  if (kind !== 'bare') return part;
  const exponent = number.exponent + number.decimals - decimals;
  return { ...part, number: { ...part.number, coefficient, exponent, measure: number.measure } };
}
