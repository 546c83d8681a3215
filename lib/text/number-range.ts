import { letterTable } from './letter-table.ts';
import type { WrittenNumber } from './number.ts';

const LINKS = letterTable('至到~～—–-');
/** 由5到8户 is a move from one value to another, not a range. */
const FROM = /[由从自][^,。;\d]{0,4}$/;
const FROM_REACH = 5;

/** 5至8次 and 80%～85% as one number each; the first ends of date ranges (1—10月) as dates. */
export function joinRanges(
  folded: string,
  numbers: readonly WrittenNumber[],
): readonly WrittenNumber[] {
  if (!areLinked(folded, numbers)) return numbers;
  const joined: WrittenNumber[] = [];
  for (const number of numbers) {
    const before = joined.at(-1);
    if (!before || !isLinked(folded, before.end, number.start)) joined.push(number);
    else if (number.kind === 'date' && before.kind === 'bare')
      joined.splice(-1, 1, { ...before, kind: 'date' }, number);
    else {
      const range = rangeOf(folded, before, number);
      if (range) joined.splice(-1, 1, range);
      else joined.push(number);
    }
  }
  return joined;
}

function areLinked(folded: string, numbers: readonly WrittenNumber[]): boolean {
  for (let at = 1; at < numbers.length; at += 1) {
    const before = numbers[at - 1] as WrittenNumber;
    if (isLinked(folded, before.end, (numbers[at] as WrittenNumber).start)) return true;
  }
  return false;
}

function isLinked(folded: string, from: number, to: number): boolean {
  if (to - from < 1 || to - from > 2) return false;
  for (let at = from; at < to; at += 1) if (LINKS[folded.charCodeAt(at)] !== 1) return false;
  return true;
}

/** Both ends at the finer of their last places; null when they are no range of one unit. */
function rangeOf(folded: string, low: WrittenNumber, high: WrittenNumber): WrittenNumber | null {
  if (high.kind !== 'quantity' || high.upper !== null || low.upper !== null) return null;
  if (low.kind === 'quantity' ? low.unit !== high.unit : low.kind !== 'bare') return null;
  if (FROM.test(folded.slice(Math.max(0, low.start - FROM_REACH), low.start))) return null;
  const scale = high.exponent + high.decimals;
  const exponent = scale - Math.max(low.decimals, high.decimals);
  const from = low.coefficient * 10 ** (scale - low.decimals - exponent);
  const to = Math.abs(high.coefficient) * 10 ** (high.exponent - exponent);
  if (from >= to) return null;
  return {
    ...high,
    start: low.start,
    coefficient: from,
    upper: to,
    exponent,
    hedge: low.hedge ?? high.hedge,
  };
}
