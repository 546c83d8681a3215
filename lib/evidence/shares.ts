import { approximately, valueOf } from '../text/bounds.ts';
import { compare } from './arithmetic.ts';
import { isAlike } from './comparison.ts';
import type { Mention } from './mention.ts';
import { claimedBy, ratioOf, relate, type Relation } from './relation.ts';
import { ROLE } from './roles.ts';
import {
  claimsOf,
  isLarger,
  isWhole,
  perPlacedLine,
  type Claim,
  type PlacedLine,
} from './share-claims.ts';

/** How many lines before and behind its own a whole is looked for. */
const REACH = 12;
/** A line with more is no summary's; it must not cost the square of its length. */
const CLAIMS_MAX = 100;
const WHOLES_MAX = 200;

/**
 * 城区122户，占51%: shares whose whole stands elsewhere. A share that fits an amount of its line or of
 * the lines around is consistent. It is wrong only where its whole is known: by name (占评级户8.3%),
 * by 其中, or because another share of its line fits that whole.
 */
export function sharesOf(
  lines: readonly PlacedLine[],
  known: readonly Relation[],
): readonly Relation[] {
  if (!lines.some(({ roles }) => (roles & ROLE.share) !== 0)) return [];
  const isSettled = claimedBy(known);
  const claims = lines.flatMap((line, index) => {
    const own = (line.roles & ROLE.share) === 0 ? [] : claimsOf(line, index, isSettled);
    return own.length > CLAIMS_MAX ? [] : own;
  });
  if (claims.length === 0) return [];
  const wholes = lines.map((line) => wholesIn(line));
  const fits = claims.map((claim) => fitsOf(claim, wholes));
  return claims.flatMap((claim, index) => {
    const own = fits[index] ?? [];
    const named = namedWhole(claim, wholes);
    // 沉默卡365张，其中退网卡214张，占沉默卡8.9%: what bears the very name is meant, whatever else fits.
    const isMeant = claim.of.length > 2 && named?.lead.includes(claim.of);
    if (named && isMeant) return relate(draftOf(claim, named)) ?? [];
    const whole =
      named ?? siblingWhole(claim, claims, fits, known) ?? columnWhole(claim, claims, fits);
    const fit =
      own.find(({ operands }) => whole !== null && isSame(operands[1], whole)) ??
      own.find(({ operands }) => operands[1]?.place === claim.share.place);
    if (fit) return [fit];
    if (!whole && own.length > 0) return own.slice(0, 1);
    // 现代终端56户，新建2户，占22.1%: the share of what its sentence is about.
    const [ofRival] = whole === null ? fitsOf(ofItsRival(claim), wholes) : [];
    if (ofRival) return [ofRival];
    // 四项合计141.8箱 beside 销量141.8箱 is no part of it.
    const only = whole ?? (claim.of === '' ? claim.rival : null);
    if (!only || isSame(claim.part, only)) return [];
    const misfit = relate(draftOf(claim, only));
    return misfit ? [misfit] : [];
  });
}

function ofItsRival(claim: Claim): Claim {
  return claim.rival === null ? claim : { ...claim, part: claim.rival };
}

const wholesIn = perPlacedLine(({ mentions }): readonly Mention[] =>
  mentions.filter(isWhole).slice(0, WHOLES_MAX),
);

/** The nearest amount before the part whose words name the whole; or the one before 其中. */
function namedWhole(
  { part, share, line, of, isAmong }: Claim,
  wholes: readonly (readonly Mention[])[],
): Mention | null {
  const before = (wholes[line] ?? []).filter(
    (one) =>
      one.number.start < share.number.start &&
      one !== part &&
      isAlike(one, part) &&
      isLarger(one, part),
  );
  if (of !== '') {
    const name = of.replace(/^(?:本月|全部|同期|片区|当月)/, '').slice(-3);
    const isNamed = ({ lead }: Mention): boolean => sharesWords(name, lead.slice(-14));
    const named = before.filter(isNamed);
    if (named.length > 0 || !/总|全|片区/.test(of))
      return named.length === 1 ? (named[0] ?? null) : null;
    // 占片区总销量的14.48%: the whole stands in a line before, and there is only one.
    const earlier = wholes
      .slice(Math.max(0, line - REACH), line)
      .flat()
      .filter((one) => isNamed(one) && isAlike(one, part) && isLarger(one, part));
    const [whole = null] = earlier;
    return whole && earlier.every((one) => isSame(one, whole)) ? whole : null;
  }
  const last = isAmong ? before.at(-1) : undefined;
  return last && !OTHER_MONTH.test(last.lead) ? last : null;
}

function sharesWords(name: string, lead: string): boolean {
  for (let at = 0; at + 2 <= name.length; at += 1)
    if (lead.includes(name.slice(at, at + 2))) return true;
  return false;
}

/** The whole that other shares of the line fit. */
function siblingWhole(
  { line, share, part, of }: Claim,
  claims: readonly Claim[],
  fits: readonly (readonly Relation[])[],
  known: readonly Relation[],
): Mention | null {
  if (of !== '' && !/总|全|各项|销量/.test(of)) return null;
  const counts = new Map<string, { whole: Mention; count: number }>();
  const note = (whole: Mention | undefined): void => {
    if (!whole || !isAlike(whole, part) || !isLarger(whole, part)) return;
    // 占全年计划4650箱的42.03%: nothing else is a share of the plan.
    if (PLAN.test(whole.lead)) return;
    const entry = counts.get(whole.number.digits) ?? { whole, count: 0 };
    entry.count += 1;
    counts.set(whole.number.digits, entry);
  };
  claims.forEach((other, index) => {
    if (other.line !== line || other.share === share) return;
    for (const { operands } of fits[index] ?? []) note(operands[1]);
  });
  for (const { kind, verdict, claim, operands } of known) {
    if (kind === 'share' && verdict !== 'inconsistent' && claim.role === 'share') note(operands[1]);
  }
  const isRowOfClasses =
    isOfClass(part) &&
    claims.some((other) => other.share !== share && other.line === line && isOfClass(other.part));
  // A whole of another line takes two that fit it; the classes of one trade have one whole.
  const shown = [...counts.values()].filter(
    ({ whole, count }) =>
      whole.place === share.place || count >= (isRowOfClasses ? 1 : COLUMN_LEAST),
  );
  return shown.toSorted((a, b) => b.count - a.count)[0]?.whole ?? null;
}

const PLAN = /计划|任务|目标/;
/** 9月287张，本月多25张。其中新户192张: the whole is what this month had, which is not told. */
const OTHER_MONTH = /^[^,。;:]{0,8}(?:\d月|上月|去年)份?$/;
const CLASS = /[一二三四五]类(?:卷?烟)?$/;

function isOfClass({ lead }: Mention): boolean {
  return CLASS.test(lead);
}

/** Lines of a list are told alike: 甲系列8120条，占比17.34%, line by line. */
const COLUMN_REACH = 4;
const COLUMN_LEAST = 2;

/** The whole that the shares of the lines around fit, told in the same words. */
function columnWhole(
  { line, share, part, of }: Claim,
  claims: readonly Claim[],
  fits: readonly (readonly Relation[])[],
): Mention | null {
  if (of !== '' || claims.some((other) => other.line === line && other.share !== share))
    return null;
  const counts = new Map<string, { whole: Mention; lines: Set<number> }>();
  claims.forEach((other, index) => {
    if (other.line === line || Math.abs(other.line - line) > COLUMN_REACH) return;
    if (other.share.lead !== share.lead) return;
    for (const { operands } of fits[index] ?? []) {
      const whole = operands[1];
      if (!whole || !isAlike(whole, part) || !isLarger(whole, part)) continue;
      const entry = counts.get(whole.number.digits) ?? { whole, lines: new Set<number>() };
      entry.lines.add(other.line);
      counts.set(whole.number.digits, entry);
    }
  });
  const shown = [...counts.values()].filter(({ lines }) => lines.size >= COLUMN_LEAST);
  return shown.length === 1 ? (shown[0]?.whole ?? null) : null;
}

/** Every amount of its line and of those around that the share fits, the nearest first. */
function fitsOf(claim: Claim, wholes: readonly (readonly Mention[])[]): readonly Relation[] {
  const { part, line } = claim;
  const fits: Relation[] = [];
  const seen: Mention[] = [];
  for (let away = 0; away <= REACH; away += 1) {
    for (const at of away === 0 ? [line] : [line - away, line + away]) {
      for (const whole of wholes[at] ?? []) {
        if (whole === part || !isAlike(whole, part) || !isNear(claim, whole)) continue;
        if (seen.some((one) => isSame(one, whole))) continue;
        seen.push(whole);
        const relation = relate(draftOf(claim, whole));
        if (relation && relation.verdict !== 'inconsistent') fits.push(relation);
      }
    }
  }
  return fits;
}

/** A coarse look before the exact one: most amounts are by far no whole of the part. */
function isNear({ share, part }: Claim, whole: Mention): boolean {
  const told = approximately(share.number);
  const ratio = approximately(part.number) / approximately(whole.number);
  return ratio <= 1.01 && Math.abs(ratio - told) < 0.03 + told * 0.03;
}

function isSame(a: Mention | undefined, b: Mention): boolean {
  return a !== undefined && compare(valueOf(a.number), valueOf(b.number)) === 0;
}

function draftOf({ share, part }: Claim, whole: Mention) {
  return {
    kind: 'share',
    claim: share,
    sign: 1,
    operands: [part, whole],
    compute: ratioOf,
    formula: '部分 ÷ 总量',
  } as const;
}
