import type { WrittenNumber } from './number.ts';
import { readNumbers } from './number-scan.ts';
import { rememberedByText } from './remember.ts';
import type { Span } from './span.ts';
import { countsBusiness } from './unit.ts';

/** A number with its unit, as written; dates, ordinals and list marks are not quantities. */
export interface Quantity extends Span {
  /** The value as Arabic digits, thousands separators removed, 、 and 。 read as decimal point. */
  readonly digits: string;
  readonly unit: string;
}

/** Every number with a unit in one folded paragraph, in order. */
export const readQuantities = rememberedByText((folded): readonly WrittenNumber[] =>
  readNumbers(folded).filter((number) => isQuantity(number, folded)),
);

/** In Chinese numerals only what counts business tells an amount: 一家, 几户 and 三个方面 do not. */
function isQuantity(
  { kind, script, measure, start, upper }: WrittenNumber,
  folded: string,
): boolean {
  if (kind !== 'quantity') return false;
  if (script === 'arabic') return true;
  if (upper !== null || (folded[start] === '一' && script === 'single')) return false;
  return measure !== null && (measure.dimension === 'ratio' || countsBusiness(measure));
}
