import type { Document } from '../text/document.ts';
import { countQuantities } from '../text/outline.ts';
import { perPart } from '../text/parts.ts';
import { lengthOf, placeOf } from './part-place.ts';
import type { PartReport } from './report.ts';
import type { RuleContext } from './rule.ts';

/** The state of each part that the pack requires, in the pack's order. */
export function partReports(document: Document, context: RuleContext): readonly PartReport[] {
  return context.pack.parts
    .filter(({ required }) => required)
    .map(({ id, title, data }) => {
      const part = document.parts.get(id);
      if (!part) {
        const at = placeOf(id, document, context);
        return { id, title, start: at, end: at, status: 'missing', characters: 0, numbers: 0 };
      }
      const characters = lengthOf(part.blocks);
      const numbers = numbersIn(part);
      const thin = characters < context.limit('thin-part') || (data && numbers === 0);
      return {
        id,
        title,
        start: part.start,
        end: part.end,
        status: thin ? 'thin' : 'ok',
        characters,
        numbers,
      };
    });
}

const numbersIn = perPart(({ blocks }) =>
  blocks.reduce((sum, block) => sum + countQuantities(block), 0),
);
