/** An exact fraction: every verdict and every derived figure is worked out in these, never in floats. */
export interface Rational {
  readonly over: bigint;
  /** Always positive. */
  readonly under: bigint;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The exact value of a decimal string such as -12.50; null for anything else. */
export function rational(decimal: string): Rational | null {
  const [, sign, whole, fraction = ''] = DECIMAL.exec(decimal) ?? [];
  if (whole === undefined) return null;
  const digits = BigInt(whole + fraction);
  return reduced(sign === '-' ? -digits : digits, 10n ** BigInt(fraction.length));
}

export function integer(value: number): Rational {
  return { over: BigInt(value), under: 1n };
}

export function plus(a: Rational, b: Rational): Rational {
  return reduced(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function minus(a: Rational, b: Rational): Rational {
  return reduced(a.over * b.under - b.over * a.under, a.under * b.under);
}

export function times(a: Rational, b: Rational): Rational {
  return reduced(a.over * b.over, a.under * b.under);
}

/** Null where b is zero. */
export function dividedBy(a: Rational, b: Rational): Rational | null {
  return b.over === 0n ? null : reduced(a.over * b.under, a.under * b.over);
}

export function total(values: readonly Rational[]): Rational {
  return values.reduce(plus, integer(0));
}

/** Negative, zero or positive as a is smaller than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  return signOf(minus(a, b));
}

export function signOf({ over }: Rational): number {
  return over === 0n ? 0 : over < 0n ? -1 : 1;
}

export function absolute({ over, under }: Rational): Rational {
  return { over: over < 0n ? -over : over, under };
}

/** Written with so many decimals, rounded half away from zero (四舍五入). */
export function written({ over, under }: Rational, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const size = over < 0n ? -over : over;
  const scaled = (size * scale * 2n + under) / (under * 2n);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  const sign = over < 0n && scaled > 0n ? '-' : '';
  return sign + (decimals === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`);
}

/** How many decimals a decimal string has. */
export function decimalsOf(decimal: string): number {
  return DECIMAL.exec(decimal)?.[3]?.length ?? 0;
}

function reduced(over: bigint, under: bigint): Rational {
  const shared = divisor(over < 0n ? -over : over, under < 0n ? -under : under) || 1n;
  const sign = under < 0n ? -1n : 1n;
  return { over: (sign * over) / shared, under: (sign * under) / shared };
}

function divisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small > 0n) [large, small] = [small, large % small];
  return large;
}
