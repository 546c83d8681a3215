/** What a slip of typing makes of a number. Each gives coefficients: the digits of the number, its sign kept. */
import type { WrittenNumber } from '../text/number.ts';

/** Two neighbouring digits in the wrong order: the commonest slip of typing. */
export function* swapsOf({ coefficient }: WrittenNumber): Generator<number> {
  const sign = coefficient < 0 ? -1 : 1;
  const digits = [...String(Math.abs(coefficient))];
  for (let at = 0; at + 1 < digits.length; at += 1) {
    const [a = '', b = ''] = digits.slice(at, at + 2);
    if (a !== b)
      yield sign * Number([...digits.slice(0, at), b, a, ...digits.slice(at + 2)].join(''));
  }
}

/** One wrong digit, then a decimal point or a zero too many or too few. */
export function* changesOf({ coefficient }: WrittenNumber): Generator<number> {
  const sign = coefficient < 0 ? -1 : 1;
  const digits = [...String(Math.abs(coefficient))];
  for (let at = 0; at < digits.length; at += 1) {
    for (let digit = at === 0 ? 1 : 0; digit <= 9; digit += 1) {
      yield sign * Number([...digits.slice(0, at), digit, ...digits.slice(at + 1)].join(''));
    }
  }
  yield coefficient * 10;
  if (coefficient % 10 === 0) yield coefficient / 10;
}
