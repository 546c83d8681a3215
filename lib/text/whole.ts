/** A whole number, exactly: a plain number while it is safe as one, which costs a tenth, else a bigint. */
export type Whole = number | bigint;

export function plus(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    // A safe result is the exact one: what was rounded to it would have been written as it is.
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

export function times(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  return BigInt(a) * BigInt(b);
}

/** b is not zero. */
export function isMultiple(a: Whole, b: Whole): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a % b === 0;
  return BigInt(a) % BigInt(b) === 0n;
}

const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** 10^power; power is not below zero. */
export function tenTo(power: number): Whole {
  return POWERS[power] ?? 10n ** BigInt(power);
}
