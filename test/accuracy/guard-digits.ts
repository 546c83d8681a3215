/** Clean rewrites with one digit changed: a number that is nearly right is the one nobody notices. */
import { guard } from '../../lib/coach/guard/guard.ts';
import type { GuardOutcome } from './guard.ts';

const STEPS = [1, 3, 7];

export interface DigitPower {
  readonly changed: number;
  readonly blocked: number;
}

/** Every digit outside slots of every clean rewrite that passes, changed in three ways, one at a time. */
export function digitPower(outcomes: readonly GuardOutcome[]): DigitPower {
  let changed = 0;
  let blocked = 0;
  for (const { verdict, sources } of outcomes) {
    if (verdict.state !== 'passed') continue;
    const { rewrite } = verdict.suggestion;
    for (const { index, 0: digit } of rewrite.matchAll(/\d/g)) {
      if (/【[^】]*$/.test(rewrite.slice(0, index))) continue;
      for (const step of STEPS) {
        const other = (Number(digit) + step) % 10;
        const slip = `${rewrite.slice(0, index)}${other}${rewrite.slice(index + 1)}`;
        changed += 1;
        if (guard({ ...verdict.suggestion, rewrite: slip }, sources).state === 'blocked')
          blocked += 1;
      }
    }
  }
  return { changed, blocked };
}

export function tellDigitPower({ changed, blocked }: DigitPower): string {
  const share = changed === 0 ? '–' : `${((100 * blocked) / changed).toFixed(1)} %`;
  return `  one digit of a clean rewrite changed: blocked ${blocked}/${changed} (${share}; the rest are mostly list marks and months)`;
}
