import { readAmount } from './amount-role.ts';
import { readPoints, readRatio } from './ratio-role.ts';
import type { Context } from './role-context.ts';
import { reading, ROLE, type Label, type Reading } from './roles.ts';

/** Reads the role of a number from the words beside it; 'other' where they do not tell. */
export function roleOf(context: Context): Reading {
  const measure = context.number.measure;
  const dimension = measure?.dimension;
  if (dimension === 'ratio' || dimension === 'times' || measure?.name === '倍')
    return readRatio(context);
  if (dimension === 'points') return readPoints(context);
  const read = readAmount(context);
  return read.role === 'level' && goesOn(context) ? BASE_AGAIN : read;
}

/** Told of the same time as the base before it. */
const BASE_AGAIN = reading('base');

/** 去年同期签7份，金额112.5万元: what is told of the same time in another unit. */
function goesOn({ before, words: { folded }, from, number }: Context): boolean {
  return (
    before?.role === 'base' &&
    before.label !== 'peer' &&
    before.number.measure?.dimension !== number.measure?.dimension &&
    /^[,、](?!本|今|实|完|累|全|其)[^,。;:()\d]{0,4}$/.test(folded.slice(from, number.start))
  );
}

const NEEDS_BASE = ROLE.difference | ROLE.growth | ROLE.points;

/** Against what a number that is read like this is compared. */
export function labelFor(read: Reading, { label, before }: Context): Label {
  if (read === BASE_AGAIN) return before?.label ?? '';
  if (label !== '' || (read.bit & NEEDS_BASE) === 0) return label;
  const carries =
    before?.role === 'base' || before?.role === 'difference' || before?.role === 'over';
  return carries ? before.label : '';
}
