/** What is told against another time: amounts, their differences and growth. */
import { differenceOf, quotientOf, sumOf } from './arithmetic.ts';
import {
  EARLIER,
  areCompatible,
  differenceFrom,
  growthOf,
  isAlike,
  isMeasuredIn,
  isRatio,
  isToldBefore,
  namesOtherMonth,
  signed,
} from './comparison.ts';
import type { Frame } from './frame.ts';
import { exceed, settleLate } from './frame-plan.ts';
import { isBound, push, tryBases } from './frame-settle.ts';
import { monthsIn } from '../text/month.ts';
import { needing, stands } from './letters.ts';
import type { Mention } from './mention.ts';
import { relate } from './relation.ts';
import { isChangeOf } from './subject.ts';

export function compareWith(frame: Frame, base: Mention): void {
  const { difference, waiting, plan } = frame;
  // 11月计划390箱，比10月的402箱减少: what is compared is the plan itself.
  if (plan && (frame.now === null || frame.now === frame.carried) && isAlike(plan, base))
    frame.now = plan;
  // 比全县低2870元，差距比上月的3102元收窄: the distance is compared, not what is distant.
  if (difference && DISTANCE.test(base.lead) && isAlike(difference, base)) frame.now = difference;
  // 九月卖231.6箱，十月少了…。去年十月219.1箱: the October that is compared was not told.
  if (isOfOtherMonth(frame.now, base)) frame.now = null;
  const named = namesakeOf(frame, base);
  if (named) frame.now = named;
  const { now } = frame;
  frame.base = base;
  frame.difference = null;
  frame.waiting = null;
  if (waiting && now && isAlike(now, base) && isToldBefore(waiting, base)) {
    push(frame, 'growth', waiting, [now, base], growthOf, '（现数 − 基数）÷ 基数');
  }
  // 同比减收5.5万元(上年同期184.9万元): the base stands behind its difference.
  if (difference && base.label === difference.label && isMeasuredIn(base, difference)) {
    frame.flows.pop();
    differ(frame, difference);
  }
}

function isOfOtherMonth(now: Mention | null, { label, lead }: Mention): boolean {
  if (now === null || (label !== 'yoy' && label !== 'past')) return false;
  const [own, theirs] = [monthsIn(now.lead), monthsIn(lead)];
  return own.length === 1 && theirs.length === 1 && own[0] !== theirs[0];
}

const DISTANCE = /差距|缺口/;

/** 单箱33263元，折到每条133.05元；去年同期单箱32,715元: what is compared bears the same name, however far it stands. */
function namesakeOf(frame: Frame, base: Mention): Mention | null {
  const isRival = (one: Mention): boolean => isAlike(one, base) && lastOf(one) === lastOf(base);
  if (!frame.told.some(isRival)) return null;
  const name = NAME.exec(base.lead)?.[1];
  if (name === undefined || (frame.now && frame.now.lead.includes(name))) return null;
  const alike = frame.told.filter((one) => isAlike(one, base) && one.lead.endsWith(name));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** The letter right before a number. */
function lastOf({ lead }: Mention): number {
  return lead.charCodeAt(lead.length - 1);
}

/** The two letters before a number, where they name something and not only the time. */
const NAME =
  /(?<![\d月])([\p{Script=Han}]{2})(?<!同期|去年|上年|上月|当月|年初|月末|年末|全县|全市|[是为的达有约了])$/u;

export function level(frame: Frame, mention: Mention): void {
  if (isRatio(mention)) {
    frame.rates.level(mention);
    return;
  }
  if (isEarlier(frame, mention)) {
    frame.bases.push(mention);
    frame.told.push(mention);
    return;
  }
  const { base, now } = frame;
  if (mention.role === 'net' && base && now && isAlike(now, mention) && isAlike(base, mention)) {
    differ(frame, mention);
    return;
  }
  const isFirst = now === null || now === frame.carried;
  frame.now = mention;
  frame.told.push(mention);
  frame.turn();
  // 去年同期312.5箱，今年332.6箱: the base was told first.
  if (isFirst && base && isAlike(base, mention) && OWN_TIME.test(mention.lead)) frame.base = base;
  if (isFirst && stands(ACTUAL, mention)) settleLate(frame);
}

const ACTUAL = needing('实', /实际|实销|实绩/);

/** The words between a base and the amount that is compared with it: nothing but the time. */
const OWN_TIME =
  /^[,、;]?而?(?:今年|本年|本月|本期|当月|现在|目前|\d{1,2}月份?)(?:为|是|达到?|销售了?|实现|完成)?$/;

/** 销售12.6小时，9月为15.4小时: what another month had may be what the next claim compares with. */
function isEarlier(frame: Frame, mention: Mention): boolean {
  const { now } = frame;
  return (
    (mention.role === 'level' || (mention.role === 'end' && /\d月末/.test(mention.lead))) &&
    now !== null &&
    now !== frame.carried &&
    now.number.measure?.dimension === mention.number.measure?.dimension &&
    stands(EARLIER, mention)
  );
}

export function arrive(frame: Frame, mention: Mention): void {
  if (isRatio(mention)) {
    frame.rates.arrive(frame.from, mention);
    return;
  }
  frame.now = mention;
  frame.told.push(mention);
  frame.base = frame.from && isAlike(frame.from, mention) ? frame.from : frame.base;
  const { ahead, from } = frame;
  frame.ahead = null;
  if (ahead && from && isAlike(from, mention) && isMeasuredIn(mention, ahead)) {
    const found = relate({
      kind: 'difference',
      claim: ahead,
      sign: ahead.sign,
      operands: [mention, from],
      compute: differenceFrom,
      formula: '现数 − 基数',
    });
    // It may belong to another amount: only a fit shows that it is the same.
    if (found && found.verdict !== 'inconsistent' && !ahead.silenced) frame.relations.push(found);
  }
}

const ACCORDINGLY = needing('应', /相应|对应/);

export function differ(frame: Frame, mention: Mention): void {
  // 三星户由52户变成46户，二星户相应多了6户: it is told of another thing.
  if (stands(ACCORDINGLY, mention)) return;
  frame.difference = mention;
  frame.flows.push(mention);
  const { now, base, plan } = frame;
  if (now && isOfEarlierMonth(frame, mention)) {
    tryBases(frame, 'difference', mention, differenceFrom, '现数 − 基数');
    return;
  }
  if (!base) frame.ahead = mention;
  // 净增96户，净增比计划少24户: what is measured against the plan is not compared with a month.
  if (mention.label === 'plan' && base?.label !== 'plan') {
    exceed(frame, mention);
    return;
  }
  // 目标72.5万元，增量3.5万元来自…: what is to come on top, not what is above the plan.
  if (!base && plan && mention.label === '' && !mention.lead.includes('增量'))
    exceed(frame, mention);
  if (!now || !base || !isAlike(now, base) || !isMeasuredIn(now, mention)) return;
  if (!areCompatible(mention, base)) return;
  const { length } = frame.relations;
  push(frame, 'difference', mention, [now, base], differenceFrom, '现数 − 基数');
  if (frame.relations.length > length || isChangeOf(mention, now)) return;
  // 237.9箱，上月250.1箱，学院路少7.3箱，下降…: from here on it is told of another thing.
  frame.turn();
  frame.difference = mention;
}

/** Whether one of the earlier months is meant: no other base was told, or it was told before them. */
function isOfEarlierMonth({ base, bases }: Frame, claim: Mention): boolean {
  const last = bases.at(-1);
  if (!last) return false;
  return !base || !areCompatible(claim, base) || last.number.start > base.number.start;
}

/** 一季度67项、二季度81项，二季度环比增长20.9%: two times told side by side are compared with each other. */
const TIME = /(?:[一二三四]季度|[上下]半年|\d{1,2}月份?|[上中下]旬)[^,。;:\d]{0,4}$/;

function compareBeside(frame: Frame, last: Mention): void {
  const [before, told] = frame.told.slice(-2);
  const isPair = before && told === last && isAlike(before, last) && before.place === last.place;
  if (!isPair || ![before, last].every(({ lead }) => TIME.test(lead))) return;
  const months = [before, last].map(monthOf);
  if (months[0] !== 0 && months[0] === months[1]) return;
  // 10月255万元；9月280万元，环比下降8.9%: the later month is what has changed.
  const isBackwards = (months[0] ?? 0) > (months[1] ?? 0);
  frame.now = isBackwards ? before : last;
  frame.base = isBackwards ? last : before;
}

function monthOf({ lead }: Mention): number {
  return Number(/(\d{1,2})月份?[^,。;:\d]{0,4}$/.exec(lead)?.[1] ?? 0);
}

export function grow(frame: Frame, mention: Mention): void {
  const { difference } = frame;
  if (!frame.base && !difference && frame.now && mention.label === 'mom')
    compareBeside(frame, frame.now);
  const { base, now } = frame;
  if (now && isOfEarlierMonth(frame, mention)) {
    tryBases(frame, 'growth', mention, growthOf, '（现数 − 基数）÷ 基数');
    return;
  }
  const isCarried = now === frame.carried && difference !== null;
  const isOfBase = base !== null && areCompatible(mention, base) && !namesOtherMonth(mention, base);
  if (now && base && isOfBase && isAlike(now, base) && !(isCarried && !isBound(frame, now, base)))
    push(frame, 'growth', mention, [now, base], growthOf, '（现数 − 基数）÷ 基数');
  else if (
    base &&
    isOfBase &&
    difference &&
    isMeasuredIn(base, difference) &&
    areCompatible(difference, base)
  ) {
    const { sign } = difference;
    push(
      frame,
      'growth',
      mention,
      [difference, base],
      ([d, b]) => (d && b ? signed(quotientOf(d, b), sign) : null),
      '增减量 ÷ 基数',
    );
  } else if (
    now &&
    difference &&
    isMeasuredIn(now, difference) &&
    areCompatible(mention, difference)
  ) {
    const { sign } = difference;
    push(
      frame,
      'growth',
      mention,
      [now, difference],
      ([a, d]) =>
        a && d ? signed(quotientOf(d, sign === 1 ? differenceOf(a, d) : sumOf(a, d)), sign) : null,
      sign === 1 ? '增量 ÷（现数 − 增量）' : '减量 ÷（现数 + 减量）',
    );
  } else frame.waiting = mention;
  frame.difference = null;
}
