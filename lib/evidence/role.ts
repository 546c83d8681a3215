import { readAmount } from './amount-role.ts';
import { readPoints, readRatio } from './ratio-role.ts';
import { labelOf, type Context, type Reading } from './role-context.ts';

/** What a number is in the calculation that its sentence tells. */
export type Role =
  | 'level' // how much it was
  | 'plan'
  | 'base' // what it is compared with
  | 'difference'
  | 'growth' // a difference as a rate
  | 'over' // a difference to the plan
  | 'completion'
  | 'share'
  | 'whole' // what a share is a share of
  | 'points'
  | 'from'
  | 'to'
  | 'total'
  | 'start'
  | 'end'
  | 'in'
  | 'out'
  | 'net'
  | 'rate' // a named rate
  | 'future' // a plan for the time to come
  | 'other';

/** Against what a number is compared; empty where the words do not say. */
export type Label = '' | 'yoy' | 'mom' | 'ytd' | 'past' | 'plan' | 'peer' | 'date';

export interface Read {
  readonly role: Role;
  readonly sign: 1 | -1;
  readonly label: Label;
}

/** Reads the role of a number from the words beside it; 'other' where they do not tell. */
export function roleOf(context: Context): Read {
  const dimension = context.number.measure?.dimension;
  const own = labelOf(context);
  if (dimension === 'ratio' || dimension === 'times' || context.number.measure?.name === '倍') {
    return withLabel(readRatio(context), own, context);
  }
  if (dimension === 'points') return withLabel(readPoints(context), own, context);
  const read = withLabel(readAmount(context), own, context);
  return read.role === 'level' && goesOn(context) ? { ...read, ...BASE_OF(context) } : read;
}

/** 去年同期签7份，金额112.5万元: what is told of the same time in another unit. */
function goesOn({ before, folded, from, number }: Context): boolean {
  return (
    before?.role === 'base' &&
    before.label !== 'peer' &&
    before.number.measure?.dimension !== number.measure?.dimension &&
    /^[,、](?!本|今|实|完|累|全|其)[^,。;:()\d]{0,4}$/.test(folded.slice(from, number.start))
  );
}

const BASE_OF = ({ before }: Context): Pick<Read, 'role' | 'label'> => ({
  role: 'base',
  label: before?.label ?? '',
});

function withLabel([role, sign = 1]: Reading, own: Label, { before }: Context): Read {
  const needsBase = role === 'difference' || role === 'growth' || role === 'points';
  const carries =
    before?.role === 'base' || before?.role === 'difference' || before?.role === 'over';
  return { role, sign, label: own === '' && needsBase && carries && before ? before.label : own };
}
