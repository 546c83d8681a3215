import type { Document } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { order, type Interval } from './arithmetic.ts';
import type { Mention } from './mention.ts';
import { monthOf } from './month.ts';
import { CUSTOMERS, namedIn, VISITED } from './named.ts';
import { intervalOf } from './verdict.ts';
import { spanOf } from './slips.ts';
import { swappedPairs } from './swapped.ts';
import { evidenceOf } from './relations.ts';

/** One quantity told twice with two values; `doubted` is the one that nothing else supports. */
export interface Conflict {
  readonly doubted: Mention;
  readonly other: Mention;
}

/** What there is only one of in a summary. */
const UNIQUE = /总|在册|全月|满意度|全片区|片区共|余额/;
const LEAST_DIGITS = 2;

/**
 * Numbers of the same name and unit that cannot be one value. Names are compared by letter.
 * `period` is the month reported on, YYYY-MM; the title's month where it is null.
 */
export function conflictsOf(document: Document, period: string | null): readonly Conflict[] {
  const { lines, relations, explained } = evidenceOf(document);
  const trusted = new Set(
    relations
      .filter(({ verdict }) => verdict === 'consistent')
      .flatMap(({ claim, operands }) => [claim, ...operands]),
  );
  const month = period === null ? titleMonth(document) : String(monthOf(period));
  const isPlanned = planOf(document);
  const named = new Map<string, Mention[]>();
  for (const line of lines) {
    for (const { name, mention } of namedIn(line, month, document)) {
      if (name !== CUSTOMERS && isPlanned(mention) && !isOfMonth(mention, month)) continue;
      const known = named.get(name);
      if (known) known.push(mention);
      else named.set(name, [mention]);
    }
  }
  const isInPassing = passingOf(document);
  const byName = [...named].flatMap(([name, mentions]) =>
    conflictsAmong(mentions, trusted, name === VISITED ? isInPassing : () => false),
  );
  const told = new Set(byName.flatMap(({ doubted, other }) => [doubted, other]));
  for (const { claim, operands } of explained) {
    trusted.add(claim);
    for (const operand of operands) trusted.add(operand);
  }
  const around = (mention: Mention): string => wordsAround(mention, document);
  const rest = swappedPairs(lines, trusted, around).filter(
    ({ doubted, other }) => !told.has(doubted) && !told.has(other),
  );
  return [...byName, ...rest];
}

const BEFORE = 8;
const BEHIND = 8;

/** The letters around a number, up to the ends of its sentence. */
function wordsAround(mention: Mention, { text }: Document): string {
  const { start, end } = spanOf(mention);
  const before = text.slice(Math.max(0, start - BEFORE), start).replace(/^.*[。;；\n]/su, '');
  const behind = text.slice(end, end + BEHIND).replace(/[。;；\n].*$/su, '');
  return `${before} ${behind}`.replace(/[^\p{Script=Han}]+/gu, ' ');
}

/** What is planned for the month to come is another amount than what was done. */
function planOf({ parts }: Document): (mention: Mention) => boolean {
  const plan = parts.get('plan');
  // ① 桥头6户：11月12日前…: a title says what is planned, too.
  const places = placesOf((plan?.sections.length ?? 0) > 0 ? plan?.sections : plan?.blocks);
  return ({ place, number }) => {
    const at = place.start + number.start;
    return places.some(({ start, end }) => start <= at && at < end);
  };
}

/** Visits are told where the customers are; elsewhere they are called to mind. */
function passingOf({ parts }: Document): (mention: Mention) => boolean {
  const places = placesOf(parts.get('customer')?.blocks);
  return ({ place, from }) => {
    const at = place.start + from;
    return places.length > 0 && !places.some(({ start, end }) => start <= at && at < end);
  };
}

/** Each number of a text is held to them: their places are worked out once. */
function placesOf(spans: readonly Span[] = []): readonly Span[] {
  return spans.map(({ start, end }) => ({ start, end }));
}

/** 9月拜访383户次，10月照旧: also in a plan the month just ended may be told of. */
function isOfMonth({ lead }: Mention, own: string | null): boolean {
  return /本月|当月|全月/.test(lead) || (own !== null && lead.includes(`${own}月`));
}

/** The month that the title names. */
function titleMonth({ title, text }: Document): string | null {
  return /(\d{1,2})月/.exec(title?.facts.folded ?? text.slice(0, 60))?.[1] ?? null;
}

function conflictsAmong(
  mentions: readonly Mention[],
  trusted: ReadonlySet<Mention>,
  isInPassing: (mention: Mention) => boolean,
): readonly Conflict[] {
  const [first] = mentions;
  if (!first || mentions.length < 2) return [];
  // Where nothing bears out either, what is told at its own place stands, and what is called to mind is asked about.
  const supported =
    mentions.find((mention) => trusted.has(mention)) ??
    mentions.find((mention) => !isInPassing(mention)) ??
    first;
  return mentions.flatMap((doubted) =>
    doubted !== supported &&
    !trusted.has(doubted) &&
    isApart(doubted, supported) &&
    (isSlipOf(doubted, supported) || [doubted, supported].every(({ lead }) => UNIQUE.test(lead)))
      ? [{ doubted, other: supported }]
      : [],
  );
}

function isApart(a: Mention, b: Mention): boolean {
  const left = intervalOf(a.number);
  const right = intervalOf(b.number);
  if (!left || !right) return false;
  return isBelow(left, right) || isBelow(right, left);
}

function isBelow({ hiN, hiD }: Interval, { loN, loD }: Interval): boolean {
  return order(hiN, hiD, loN, loD) < 0;
}

/** Two neighbouring digits in another order, or one digit changed: what a slip of typing does to one value. */
function isSlipOf(a: Mention, b: Mention): boolean {
  const left = a.number.digits;
  const right = b.number.digits;
  if (left.length !== right.length || left.length < LEAST_DIGITS) return false;
  const places = [...left].flatMap((digit, at) => (digit === right[at] ? [] : [at]));
  if (places.length === 1) return true;
  const [first = 0, second = 0] = places;
  return places.length === 2 && left[first] === right[second] && left[second] === right[first];
}
