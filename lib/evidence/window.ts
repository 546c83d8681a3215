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
  readonly amounts: Told[] = [];
  readonly rates: Told[] = [];
  /** Amounts that other relations rest on. */
  readonly wholes: Told[] = [];

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

  /** The numbers of a sentence and every one in it, in the same order for the same numbers. */
  mentionsBehind(sentence: readonly Mention[]): readonly Mention[] {
    const all = sentence.slice();
    for (const { mention } of this.amounts) all.push(mention);
    for (const { mention } of this.rates) all.push(mention);
    for (const { mention } of this.wholes) all.push(mention);
    return all;
  }
}
