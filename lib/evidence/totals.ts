import { balancesIn, OPEN, standing } from './balances.ts';
import { isAlike } from './comparison.ts';
import { CUE, type CueKinds } from './cues.ts';
import { bracketed, DIVIDED, divided, FIRST, REST, rests } from './divisions.ts';
import { EQUALS, equationsIn } from './equations.ts';
import { AMONG, excessIn } from './excess.ts';
import { HALF, halvesIn } from './halves.ts';
import { needing, stands, type Letters } from './letters.ts';
import type { Mention, Statement } from './mention.ts';
import { relateBySlip, type Relation } from './relation.ts';
import { ROLE, type Roles } from './roles.ts';
import { shareSum } from './share-sum.ts';
import { draftOf, isPart, totalOf } from './sum.ts';

const NUMERALS = '零一二三四五六七八九十';

/** 五类合计, 四项共: how many parts a total has. */
const COUNTED = needing(
  '两二三四五六七八九十0123456789',
  /(?<![、一二三四五六七八九十\d])([两二三四五六七八九十]|\d{1,2})(?:个|大)?(?:[类项档种级块部者家月组县区店]|片区|网点|单位|品规|规格|品牌|产品|季度)[^,。;:\d]{0,3}(?:合计|共计|总计|之和|共)[^,。;:]{0,8}$/,
);

/** What one sentence may tell; told: the mentions of the sentences before. */
type Find = (statement: Statement, told: readonly Mention[]) => readonly (Relation | null)[];

/** A way to find relations, and what a sentence needs one of to have any of them. */
interface Rule {
  readonly find: Find;
  readonly roles?: Roles;
  readonly letters?: Letters;
  readonly cues?: CueKinds;
}

/** Totals with their parts, and the balance of households, in one line. */
export function totalRelations(statements: readonly Statement[]): readonly Relation[] {
  const told: Mention[] = [];
  const found: Relation[] = [];
  let roles = 0;
  for (const statement of statements) {
    roles |= statement.roles;
    for (const rule of RULES) if (mayFind(rule, statement)) keep(found, rule.find(statement, told));
    for (const mention of statement.mentions) told.push(mention);
  }
  // 期初、增减、期末 may be told in a sentence each.
  const isSpread = statements.length > 1 && (roles & FLOW) !== 0;
  if (isSpread && !found.some(({ kind }) => kind === 'households'))
    keep(found, balancesIn({ mentions: told.slice(0, REACH) }));
  return found;
}

function mayFind({ roles = 0, letters = 0, cues = 0 }: Rule, statement: Statement): boolean {
  return (
    ((roles & statement.roles) | (letters & statement.letters) | (cues & statement.cues)) !== 0
  );
}

function keep(found: Relation[], relations: readonly (Relation | null)[]): void {
  for (const relation of relations) if (relation) found.push(relation);
}

/** 甲、乙、丙，合计丁: the parts stand before the total. */
function totalsIn(statement: Statement, told: readonly Mention[]): readonly (Relation | null)[] {
  const found: (Relation | null)[] = [];
  for (let at = 0; at < statement.mentions.length; at += 1) {
    const total = statement.mentions[at] as Mention;
    if (total.role === 'total' && !total.silenced) found.push(totalAt(statement, at, told));
  }
  return found;
}

function totalAt(
  { mentions, cues, listings }: Statement,
  at: number,
  told: readonly Mention[],
): Relation | null {
  const total = mentions[at] as Mention;
  const counted = countBefore(mentions[at - 1], total);
  const before = mentions.slice(0, counted === null ? at : at - 1);
  const count = counted ?? countOf(total);
  if (count !== null && count >= 2) {
    const own = partsOf(before, total);
    const parts = partsOf([...told.slice(-REACH), ...before], total).slice(-count);
    if (parts.length !== count) return null;
    // 走了2户共60万元: amounts of other sentences need not be theirs.
    const isOwn = counted === null || own.length >= count;
    const found = totalOf(total, parts, isOwn);
    return isOwn || found?.verdict === 'consistent' ? found : null;
  }
  const parts = trailing(before, total);
  const first = parts[0];
  if (parts.length < 2) return fromBefore(total, [...told.slice(-REACH), ...before]);
  if (!first || isFlow(parts) || stands(NOW, total)) return null;
  const isPlain = stands(ALL, total) && (cues & CUE.each) === 0 && !/结构|构成/.test(first.lead);
  const isOpen = listings.some(
    ({ cue, start }) =>
      (cue.bit & PARTIAL) !== 0 && start > first.from && start < total.number.start,
  );
  return isOpen ? null : bestOf(total, parts, !isPlain);
}

const NOW = needing('现目眼', /现在|目前|眼下/);
const ALL = needing('总', /总(?!计|共)/);

/** The list goes on, or is one of parts: it is not all there is. */
const PARTIAL = CUE.open | CUE.among;

/** 一月41户，二月58户。三月87户，合计186户: the parts stand in sentences before, and where they begin is not told. */
function fromBefore(total: Mention, before: readonly Mention[]): Relation | null {
  const parts = trailing(before, total).slice(-PARTS_MAX);
  if (isFlow(parts)) return null;
  const tries = parts
    .slice(0, -1)
    .map((_, from) => relateBySlip(draftOf(total, parts.slice(from))));
  return (
    tries.find((one) => one?.verdict === 'consistent') ??
    tries.find((one) => one?.sure === true) ??
    null
  );
}

/** More months than a year has are no parts of one total. */
const PARTS_MAX = 12;

/** 新增6户，注销2户 are no parts of what there is at the end. */
function isFlow(parts: readonly Mention[]): boolean {
  return parts.some(({ role }) => role === 'out') && parts.some(({ role }) => role === 'in');
}

/** 236户，分别为甲、乙、丙 and 按甲、乙、丙分解: the parts stand behind the total, and all of them. */
function splitsIn({ mentions, cues, listings }: Statement): readonly (Relation | null)[] {
  const each = listings.find(({ cue }) => cue.kind === 'each');
  if (!each) return [];
  // 签合同9份，合同额合计86.5万元，分别是…: the whole is the last that stands before the word.
  const last = mentions.findLastIndex(({ number }) => number.end <= each.start);
  const at = each.cue.word === '分解' ? 0 : Math.max(0, last);
  const whole = mentions[at];
  if (!whole || whole.silenced) return [];
  const others = mentions.slice(at + 1);
  // 人均分别为…: averages add up to nothing.
  if (/[人户点日周月笔]均|平均/.test(others[0]?.lead ?? '')) return [];
  const parts = others.filter((one) => isAlike(one, whole) && one.role === 'level');
  const second = parts[0];
  if (
    !second ||
    parts.length < 2 ||
    parts.length !== others.filter((one) => isAlike(one, whole)).length
  )
    return [];
  // A series over months adds up to nothing that is told.
  if (second.lead.includes('月') || (cues & PARTIAL) !== 0) return [];
  // The word stands before the parts, or 分解 behind them; 甲、乙、丙，分别占… tells of no whole.
  const isNear = each.start >= whole.number.end && each.start < second.number.start;
  const isBehind = each.cue.word === '分解' && each.start > whole.number.end;
  if (!isNear && !isBehind) return [];
  return [totalOf(whole, parts, whole.role !== 'future')];
}

/** How many numbers before a total are looked at. */
const REACH = 60;

/** All levels alike, in order. */
function partsOf(mentions: readonly Mention[], total: Mention): readonly Mention[] {
  return mentions.filter((one) => isPart(one) && isAlike(one, total));
}

/** The unbroken run of like levels before the total; shares between them (占51%) do not break it. */
function trailing(before: readonly Mention[], total: Mention): readonly Mention[] {
  /** The nearest first. */
  const parts: Mention[] = [];
  let behind = '';
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const one = before[at];
    // 21—30档18户: a bare number names what is counted.
    if (!one || one.role === 'share' || one.number.kind === 'bare') continue;
    // 上年同期分别为甲、乙、丙: the first of a list is told as a base, and is one of its members.
    const isFirst = behind.length === 1 && '、和及与'.includes(behind);
    if (!isAlike(one, total) || !(isPart(one) || isFirst)) break;
    // 57人里又过了43人: the one before is their whole.
    if (isOfWhole(behind)) break;
    parts.push(one);
    behind = one.lead;
  }
  if (isOfWhole(behind)) parts.pop();
  return parts.toReversed();
}

/** 中收 and 中间业务 name something themselves. */
function isOfWhole(lead: string): boolean {
  return lead.startsWith('里') || /^中(?![收间支档心午旬秋小高])/.test(lead);
}

/** The first of a run may be no part (240户里，甲、乙，共…): the longest run that fits, else the whole run. */
function bestOf(total: Mention, parts: readonly Mention[], sure: boolean): Relation | null {
  const whole = totalOf(total, parts, sure);
  if (!whole || whole.verdict !== 'inconsistent') return whole;
  for (let from = 1; from + 2 <= parts.length; from += 1) {
    const fewer = totalOf(total, parts.slice(from), true);
    if (fewer && fewer.verdict !== 'inconsistent') return fewer;
  }
  return whole;
}

/** 四项合计: the count of the parts is a number of its own. */
function countBefore(before: Mention | undefined, total: Mention): number | null {
  if (!before || before.number.end !== total.from || isAlike(before, total)) return null;
  const { coefficient, exponent, measure } = before.number;
  const isCount = exponent === 0 && measure?.countable === true && coefficient >= 2;
  return isCount && /^(?:合计|共计|总计|共|之和)/.test(total.lead) ? coefficient : null;
}

function countOf({ lead, letters }: Mention): number | null {
  const word = letters & COUNTED.bit ? COUNTED.expression.exec(lead)?.[1] : undefined;
  if (word === undefined) return null;
  if (word === '两') return 2;
  return /^\d/.test(word) ? Number(word) : NUMERALS.indexOf(word);
}

const FLOW = ROLE.in | ROLE.out | ROLE.net;

/** In the order in which what they find is told. */
const RULES: readonly Rule[] = [
  { find: totalsIn, roles: ROLE.total },
  { find: balancesIn, roles: FLOW },
  { find: splitsIn, cues: CUE.each },
  { find: halvesIn, letters: HALF.bit },
  { find: bracketed, letters: FIRST.bit },
  { find: divided, letters: DIVIDED.bit },
  { find: rests, letters: REST.bit },
  { find: excessIn, letters: AMONG.bit },
  { find: equationsIn, letters: EQUALS.bit },
  { find: (statement) => [shareSum(statement)], roles: ROLE.share },
  { find: (statement) => [standing(statement)], letters: OPEN.bit },
];
