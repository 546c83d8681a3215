import type { Document } from '../text/document.ts';
import { remembered } from '../text/remember.ts';
import { compare } from './arithmetic.ts';
import type { Mention } from './mention.ts';
import { intervalOf } from './relation.ts';
import { evidenceOf } from './relations.ts';

/** One quantity told twice with two values; `doubted` is the one that nothing else supports. */
export interface Conflict {
  readonly doubted: Mention;
  readonly other: Mention;
}

/** Words that open a clause and tell nothing of what is counted. */
const FILLERS =
  /^(?:其中|截至|目前|本月|当月|全月|我|共|在|的|已|了|里|也|又|则|仍|还|,|:|、|。|;|\(|\)|\s)+|(?:共|达到|达|为|是|有|了|共计|合计|约|:|\s|\()+$/g;
/** Another time, another area or a part of the whole: two values are no conflict. */
const ELSEWHERE =
  /[每各另余]|上月|上年|去年|同期|年初|年末|期初|累计|全年|全县|全市|平均|计划|目标|任务|下月|预计|力争|比|较|其中|以上|以下|\d月|第|周|日|天|由|从|至|到|某|人均|户均|应/;
/** Words that many things are told with: they name nothing by themselves. */
const COMMON =
  /^(?:销售|实销|销量|订货|新增|占比|上柜|库存|合计|共计|零售价|毛利|增加|减少|完成|实现)$/;
/** What there is only one of in a summary. */
const UNIQUE = /总|在册|全月|满意度|全片区|片区共/;
const LEAST_NAME = 3;
const NAME_MAX = 12;

/** Numbers of the same name and unit that cannot be one value. Names are compared by letter. */
export const conflictsOf = remembered((document: Document): readonly Conflict[] => {
  const { lines, relations } = evidenceOf(document);
  const trusted = new Set(
    relations
      .filter(({ verdict }) => verdict === 'consistent')
      .flatMap(({ claim, operands }) => [claim, ...operands]),
  );
  const named = new Map<string, Mention[]>();
  for (const mention of lines.flatMap(({ statements }) => statements.flat())) {
    const name = nameOf(mention);
    if (name === null) continue;
    const known = named.get(name);
    if (known) known.push(mention);
    else named.set(name, [mention]);
  }
  return [...named.values()].flatMap((mentions) => conflictsAmong(mentions, trusted));
});

function nameOf({ lead, number, role, silenced }: Mention): string | null {
  if (
    silenced ||
    number.kind !== 'quantity' ||
    (role !== 'level' && role !== 'rate' && role !== 'total')
  )
    return null;
  const clause = lead.slice(
    Math.max(lead.lastIndexOf(','), lead.lastIndexOf(':'), lead.lastIndexOf('(')) + 1,
  );
  if (ELSEWHERE.test(clause)) return null;
  const name = clause.replace(FILLERS, '');
  if (
    COMMON.test(name) ||
    name.length < LEAST_NAME - 1 ||
    name.length > NAME_MAX ||
    /[\d]/.test(name)
  )
    return null;
  return `${name}|${number.unit}`;
}

function conflictsAmong(
  mentions: readonly Mention[],
  trusted: ReadonlySet<Mention>,
): readonly Conflict[] {
  const [first] = mentions;
  if (!first || mentions.length < 2) return [];
  const supported = mentions.find((mention) => trusted.has(mention)) ?? first;
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
  return compare(left.hi, right.lo) < 0 || compare(right.hi, left.lo) < 0;
}

/** Two neighbouring digits in another order, or one digit changed: what a slip of typing does to one value. */
function isSlipOf(a: Mention, b: Mention): boolean {
  const left = a.number.digits;
  const right = b.number.digits;
  if (left.length !== right.length || left.length < LEAST_NAME) return false;
  const places = [...left].flatMap((digit, at) => (digit === right[at] ? [] : [at]));
  if (places.length === 1) return true;
  const [first = 0, second = 0] = places;
  return places.length === 2 && left[first] === right[second] && left[second] === right[first];
}
