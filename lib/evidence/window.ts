/** What a text has told so far, as far back as it can be meant. */
import { isRatio } from './comparison.ts';
import type { Mention } from './mention.ts';
import { isAmount, toldOf, type Told } from './near.ts';

/** So many amounts before a claim are looked at: a line without end is read once. */
const AMOUNTS_MAX = 14;
const RATES_MAX = 5;
const WHOLES_MAX = 12;

export class Window {
  /** Nearest last, as all three. */
  readonly amounts: Told[];
  readonly rates: Told[];
  /** Amounts that other relations rest on. */
  readonly wholes: Told[];

  /** Goes on from what was told before. */
  constructor(before: Window | null = null) {
    this.amounts = before?.amounts.slice() ?? [];
    this.rates = before?.rates.slice() ?? [];
    this.wholes = before?.wholes.slice() ?? [];
  }

  /** A new sentence: of the wholes told in it, all are kept until it ends. */
  open(): void {
    const { wholes } = this;
    if (wholes.length > WHOLES_MAX) wholes.splice(0, wholes.length - WHOLES_MAX);
  }

  remember(mention: Mention, isRelied: boolean): void {
    if (isAmount(mention)) {
      const told = toldOf(mention);
      this.amounts.push(told);
      if (this.amounts.length > AMOUNTS_MAX) this.amounts.shift();
      if (isRelied) this.wholes.push(told);
    } else if (isRatio(mention) && !mention.silenced) {
      this.rates.push(toldOf(mention));
      if (this.rates.length > RATES_MAX) this.rates.shift();
    }
  }

  /** Whether both hold the same numbers. */
  equals(other: Window): boolean {
    return (
      this === other ||
      (areSame(this.amounts, other.amounts) &&
        areSame(this.rates, other.rates) &&
        areSame(this.wholes, other.wholes))
    );
  }
}

function areSame(a: readonly Told[], b: readonly Told[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at]?.mention !== b[at]?.mention) return false;
  return true;
}
