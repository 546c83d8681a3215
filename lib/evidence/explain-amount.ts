/** Sums, remainders, differences and balances worked out from the amounts around them. */
import { differenceFrom } from './comparison.ts';
import { left } from './divisions.ts';
import { explainAverage } from './explain-average.ts';
import { balanceIn } from './explain-balance.ts';
import { needing, standsIn } from './letters.ts';
import { ownClauseOf, type Mention } from './mention.ts';
import { accountOf, alikeTo, isAbout, type Claim, type Surroundings, type Told } from './near.ts';
import type { Relation } from './relation.ts';
import { draftOf } from './sum.ts';

/** With so many digits a number comes out by chance once in thousands, whatever the words are. */
const HEAVY = 4;
const SUM = needing(
  '合共总一起加和全累两三四五六七八九十',
  /合[计并]|合起来|共|总|一起|加起来|加在|相加|之和|全部|累计|两[项样者类]|[三四五六七八九十][项类家校县]/,
);
const APART = needing(
  '差少多剩余未没不另净增减降涨超欠缺高低快慢短落掉提其',
  /[差少多剩余未没不另净增减降涨超欠缺高低快慢短落掉提]|其他/,
);
/** What is left may stand far behind its whole. */
const REST = needing('其剩余未没漏空', /其余|其他|其它|剩|余下|未|没|漏|空置/);
const AVERAGE = needing('均U每单一', /均|ARPU|每|单[箱件笔台个次户]|一[户天家人]/);

/** The first way in which the amounts around give the claim; null where none does. */
export function explainAmount(claim: Claim, around: Surroundings): Relation | null {
  const words = ownClauseOf(claim.mention);
  const { letters } = claim.mention;
  if (standsIn(AVERAGE, letters, words)) return explainAverage(claim, around);
  const isHeavy = claim.weight >= HEAVY && claim.mention.number.hedge === null;
  const isRest = standsIn(REST, letters, words);
  const alike = alikeTo(claim, around.window.amounts);
  return (
    (isHeavy || standsIn(SUM, letters, words) ? sumIn(claim, alike) : null) ??
    restOf(claim, alike) ??
    (isRest ? restOfFar(claim, alike, around) : null) ??
    (isHeavy || standsIn(APART, letters, words)
      ? distanceIn(claim, alike, around, isRest)
      : null) ??
    balanceIn(claim, alike, words) ??
    again(claim, around, words)
  );
}

const PARTS_MAX = 12;

/** The run of amounts before it that adds up to it. */
function sumIn(claim: Claim, alike: readonly Told[]): Relation | null {
  /** The nearest first. */
  const parts: Mention[] = [];
  let sum = 0;
  for (let at = alike.length - 1; at >= 0 && parts.length < PARTS_MAX; at -= 1) {
    const one = alike[at];
    if (!one || one.mention.role === 'base' || one.mention.role === 'plan') continue;
    parts.push(one.mention);
    sum += one.value;
    if (parts.length < 2 || !isAbout(claim, sum)) continue;
    const found = accountOf(draftOf(claim.mention, parts.toReversed()));
    if (found) return found;
  }
  return claim.isVague ? null : sumOfTwo(claim, alike.slice(-PAIRS));
}

/** 实收34.1万元，欠收4.5万元，清理旧欠6.75万元，合计到账40.85万元: not all that stands between is a part. */
function sumOfTwo(claim: Claim, near: readonly Told[]): Relation | null {
  for (let index = 0; index < near.length; index += 1) {
    for (let next = index + 1; next < near.length; next += 1) {
      const [one, other] = [near[index], near[next]];
      if (!one || !other || !isAbout(claim, one.value + other.value)) continue;
      const found = accountOf(draftOf(claim.mention, [one, other].map(mentionOf)));
      if (found) return found;
    }
  }
  return null;
}

function mentionOf({ mention }: Told): Mention {
  return mention;
}

const JOINING = ',、;和及与(';
const IN_LIST = /^[,、;和及与(]{1,2}(?!同比|环比|比|较)[^,。;:、\d]{0,12}$/;

function isInList({ lead }: Mention): boolean {
  return JOINING.includes(lead.charAt(0)) && IN_LIST.test(lead);
}

/** So many amounts before the parts may be their whole. */
const WHOLES = 4;

/** 68户里加盟14户、普通54户: it and the parts listed before it make a whole told before them. */
function restOf(claim: Claim, alike: readonly Told[]): Relation | null {
  if (alike.length < 2 || claim.weight < 2 || !isInList(claim.mention)) return null;
  let told = 0;
  for (let from = alike.length - 1; from > 0; from -= 1) {
    const part = alike[from];
    told += part?.value ?? 0;
    // With one part before it only what stands right there is its whole: two numbers fit many a third.
    const least = from === alike.length - 1 ? from - 1 : Math.max(0, from - WHOLES);
    for (let at = from - 1; at >= least; at -= 1) {
      const whole = alike[at];
      if (!whole || !isAbout(claim, whole.value - told) || whole.value < told) continue;
      const found = leftOf(claim, [whole, ...alike.slice(from)]);
      if (found) return found;
    }
    if (!part || !isInList(part.mention)) break;
  }
  return null;
}

/** 一类86.2箱、二类64.28箱、三类205.36箱，余下的56.8箱: the whole stands lines before. */
function restOfFar(
  claim: Claim,
  alike: readonly Told[],
  { window: { wholes } }: Surroundings,
): Relation | null {
  if (claim.weight < 2) return null;
  for (const whole of alikeTo(claim, wholes).toReversed()) {
    let told = 0;
    for (let from = alike.length - 1; from >= 0; from -= 1) {
      const part = alike[from];
      if (!part || part.mention === whole.mention) break;
      told += part.value;
      if (whole.value < told || !isAbout(claim, whole.value - told)) continue;
      const found = leftOf(claim, [whole, ...alike.slice(from)]);
      if (found) return found;
    }
  }
  return null;
}

function leftOf({ mention: claim }: Claim, told: readonly Told[]): Relation | null {
  const operands = told.map(mentionOf);
  return accountOf({ kind: 'total', claim, operands, compute: left, formula: '总量 − 其他各项' });
}

const PAIRS = 5;
const PAIRS_OF_REST = 9;

/** The distance of two amounts before it, or of the last one to one told long before. */
function distanceIn(
  claim: Claim,
  alike: readonly Told[],
  { window: { wholes } }: Surroundings,
  isRest: boolean,
): Relation | null {
  const near = alike.slice(isRest ? -PAIRS_OF_REST : -PAIRS);
  for (let at = near.length - 1; at > 0; at -= 1) {
    for (let index = at - 1; index >= 0; index -= 1) {
      const found = distanceOf(claim, near[at], near[index]);
      if (found) return found;
    }
  }
  const last = near.at(-1);
  if (claim.weight < 2 || !last) return null;
  for (let at = wholes.length - 1; at >= 0; at -= 1) {
    const far = wholes[at];
    const found = far?.dimension === claim.dimension ? distanceOf(claim, last, far) : null;
    if (found) return found;
  }
  return null;
}

function distanceOf(claim: Claim, one?: Told, other?: Told): Relation | null {
  if (!one || !other || !isAbout(claim, one.value - other.value)) return null;
  const operands = (one.value >= other.value ? [one, other] : [other, one]).map(mentionOf);
  return accountOf({
    kind: 'difference',
    claim: claim.mention,
    operands,
    compute: differenceFrom,
    formula: '两数之差',
  });
}

const AGAIN = needing('这那该上', /[这那该]|上述|以上/);

/** The same amount told once more: 这115户. */
function again(
  claim: Claim,
  { window: { wholes, amounts } }: Surroundings,
  words: string,
): Relation | null {
  if (claim.weight < 2) return null;
  const { mention } = claim;
  const same = sameAs(claim, wholes) ?? sameAs(claim, amounts);
  if (!same || (claim.weight < 3 && !standsIn(AGAIN, mention.letters, words))) return null;
  return accountOf({
    kind: 'total',
    claim: mention,
    operands: [same.mention],
    compute: ([value]) => value ?? null,
    formula: '前文同一个数',
  });
}

function sameAs({ mention, dimension }: Claim, told: readonly Told[]): Told | undefined {
  const { digits, unit } = mention.number;
  return told.find(
    (one) =>
      one.dimension === dimension &&
      one.mention.number.digits === digits &&
      one.mention.number.unit === unit,
  );
}
