/** What two mentions have to do with each other, and the arithmetic of comparing them. */
import { differenceOf, opposite, quotientOf, type Interval } from './arithmetic.ts';
import { needing } from './letters.ts';
import type { Mention } from './mention.ts';
import type { Label } from './roles.ts';

type Values = readonly Interval[];

/** 时间进度83.33%: what a completion rate is measured against. */
export const BENCHMARK = needing('度', /(?:时间|序时)进度[^,。;]{0,3}$/);

export const EARLIER = needing(
  '月上去同',
  /(?:上月|上期|上季度|去年|上年|同期|\d月份?|月末)[^,。;]{0,8}$/,
);

/** Against what times a claim may be told to be, for each label of its base. */
const COMPATIBLE: Readonly<Record<Label, readonly Label[]>> = {
  '': ['', 'yoy', 'mom', 'ytd', 'past', 'plan', 'peer', 'date'],
  yoy: ['', 'yoy', 'past'],
  past: ['', 'yoy', 'past', 'ytd'],
  mom: ['', 'mom', 'date'],
  date: ['', 'mom', 'date'],
  ytd: ['', 'ytd', 'past'],
  plan: ['', 'plan'],
  peer: ['', 'peer'],
};

/** Both against the same time, as far as the words say. */
export function areCompatible(claim: Mention, base: Mention): boolean {
  return COMPATIBLE[base.label].includes(claim.label);
}

/** 提高3.1个百分点，上月为90.0%: a claim told before its base; 高1.3个百分点，比上月95.8%… is none. */
export function isToldBefore(claim: Mention, base: Mention): boolean {
  return areCompatible(claim, base) && (claim.label !== '' || /^\(|[为是:]/.test(base.lead));
}

const THAN_MONTH = needing('月', /比(\d{1,2}月)/);

/** 10月比9月增长 is not told of a base that names another month. */
export function namesOtherMonth(claim: Mention, base: Mention): boolean {
  if (!(claim.letters & THAN_MONTH.bit)) return false;
  const month = THAN_MONTH.expression.exec(claim.lead)?.[1];
  return month !== undefined && !base.lead.includes(month);
}

/** 完成率 and 上月完成率, 线上占比 and 9月线上占比: the letters before the number are the same. */
export function isNamesake(a: Mention, b: Mention): boolean {
  const [left, right] = [a, b].map(
    ({ lead }) => /([^,。;:\d]率|[^,。;:\d]{2}占比)[^率\d]{0,3}$/.exec(lead)?.[1],
  );
  return left !== undefined && left === right;
}

export function differenceFrom([now, base]: Values): Interval | null {
  return now && base ? differenceOf(now, base) : null;
}

export function growthOf([now, base]: Values): Interval | null {
  return now && base ? quotientOf(differenceOf(now, base), base) : null;
}

/** A share of a decline is below zero as the decline is. */
export function signed(value: Interval | null, sign: 1 | -1): Interval | null {
  return value === null || sign === 1 ? value : opposite(value);
}

export function isRatio({ number }: Mention): boolean {
  return number.measure?.dimension === 'ratio';
}

/** Whether two amounts are counted in the same unit. */
export function isAlike(a: Mention, b: Mention): boolean {
  const dimension = a.number.measure?.dimension;
  return dimension !== undefined && dimension === b.number.measure?.dimension;
}

/** Whether a difference is in the unit of the amounts: 元 for 元/箱. */
export function isMeasuredIn(amount: Mention, difference: Mention): boolean {
  if (isAlike(amount, difference)) return true;
  const name = difference.number.measure?.name;
  return name !== undefined && (amount.number.measure?.name.startsWith(`${name}/`) ?? false);
}
