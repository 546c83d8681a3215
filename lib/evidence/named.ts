/** What the numbers of a line count, by name: numbers of one name and unit should have one value. */
import type { Document } from '../text/document.ts';
import { clauseOf, type Mention } from './mention.ts';
import { perPlacedLine, type PlacedLine } from './share-claims.ts';
import { spanOf } from './slips.ts';

/** What tells nothing of what is counted. */
const FILLERS =
  /^(?:截至|截止|目前|到|末|本月|当月|全月|月末|月底|全片区?|片区|我|共|在|的|已|了|里|也|又|则|仍|还|上述|以上|这|一共|总共|合共|,|:|、|。|;|\(|\)|\s)+|(?:共|一共|达到|达|为|是|有|了|只|仅|仍|才|共计|合计|累计|:|\s|\()+$/g;
/** Verbs that tell of the same amount whether they are there or not: 一类烟销售84箱, 一类烟84箱. */
const VERBS =
  /销售(?:量|额)?|实现|完成|受理了?|接到了?|收到了?|办理了?|只?发展了?|^接(?=.)|(?<=单箱)(?:结构|均价)|本月|当月|全月|卖出?了?|销量|数量|总数|户数|客户|零售户|卷烟/g;
/** Another time, another area or a part of the whole: two values are no conflict. */
const ELSEWHERE =
  /[每各另]|一[位个笔家户]|其余|余下|上月|上年|去年|同期|年初|年末|期初|月初|累计|全年|全县|全市|全省|平均|计划|目标|任务|下月|预计|力争|比|较|其中|以上|以下|\d月|[一二三四五六七八九十]月|第|周|日|天|由|从|至|某|人均|户均|应|新增|注销|增加|减少|上旬|中旬|下旬|增|减|多|少/;
/** Words that many things are told with: they name nothing by themselves. */
const COMMON =
  /^(?:订货|占比|上柜|库存|零售价|毛利|合计|城区|乡镇|农村|集镇|抽查|检查|合格|反映|涉及|登记|要求|店主|走访的?|(?:月末|期末|时点)?余额|日均)$/;
/** 走访312户次, 实访312户次: visits are told by many verbs and counted in one unit. */
const VISITS =
  /^(?:实际)?(?:(?:走访|拜访|实访|回访|上门|到访|跑店?|走|见面?)了?){1,2}(?:客户|零售户|用户|店)?$/;
const VISITS_BEHIND = /^的?(?:走访|拜访|实访|回访|上门)/;
export const VISITED = '走访|户次';
const VISIT_UNITS: ReadonlySet<string> = new Set(['户次', '家次', '店次']);
const OTHER_TIME = /上月|上年|去年|下月|计划|预计|累计|全年/;
const NAME_MAX = 12;
/** How far behind a number its visits may be told. */
const BEHIND = 8;

/** A number with what it counts. */
export interface Named {
  readonly name: string;
  readonly mention: Mention;
}

/** The last reading of a line: what it says of its numbers stays when other lines change. */
const lastNamed = perPlacedLine((): { month: string | null; named: readonly Named[] | null } => ({
  month: null,
  named: null,
}));

export function namedIn(
  line: PlacedLine,
  month: string | null,
  document: Document,
): readonly Named[] {
  const last = lastNamed(line);
  if (last.named !== null && last.month === month) return last.named;
  last.named = line.statements.flatMap((mentions) => namedAmong(mentions, month, document));
  last.month = month;
  return last.named;
}

function namedAmong(
  mentions: readonly Mention[],
  month: string | null,
  { text }: Document,
): readonly Named[] {
  const named: Named[] = [];
  for (const mention of mentions) {
    const name = nameOf(mention, month) ?? visitsBefore(mention, text);
    if (name !== null) named.push({ name, mention });
    // What is told of another month at the head of a sentence holds to its end.
    if (OTHER_TIME.test(mention.lead)) break;
  }
  return named;
}

function nameOf({ lead, number, role, silenced }: Mention, own: string | null): string | null {
  if (
    silenced ||
    number.kind !== 'quantity' ||
    !(role === 'level' || role === 'rate' || role === 'total' || role === 'end' || role === 'in')
  )
    return null;
  const clause = withoutMonth(clauseOf({ lead }, ',:(。').replace(MARK, ''), own);
  // 零售客户中21户反映: some of those that are named.
  if (ELSEWHERE.test(clause) || /[中里内]$/.test(clause)) return null;
  // 拜访量统计 上门拜访: a caption stands before what is counted.
  const [words = ''] = clause.trim().split(/\s+/).slice(-1);
  const name = [FILLERS, VERBS, FILLERS, /(?<=.)了/g].reduce(
    (left, empty) => left.replace(empty, ''),
    words.replace(OWN_AREA, ''),
  );
  if (name === '') return overallOf(clause, number.unit);
  if (VISITS.test(name)) return VISIT_UNITS.has(number.unit) ? VISITED : null;
  if (COMMON.test(name) || name.length > NAME_MAX || /\d/.test(name)) return null;
  return name.length >= 2 ? `${name}|${number.unit}` : null;
}

/** A list mark before the first words. */
const MARK =
  /^\s*(?:\d{1,2}[.、)]|\([一二三四五六七八九十\d]{1,2}\)|[一二三四五六七八九十]{1,2}、)\s*/;
const OWN_AREA = /^我们?(?:[\p{Script=Han}]{2,4}?(?=片区))?/u;
const MONTHS = '零一二三四五六七八九十';

/** The words without the month that is reported on, written in digits or in words. */
function withoutMonth(clause: string, own: string | null): string {
  if (own === null) return clause;
  const month = Number(own);
  const word = month > 10 ? `十${MONTHS[month - 10]}` : MONTHS[month];
  return clause.replace(new RegExp(`(?:(?<!\\d)${own}|(?<!十)${word})月份?`), '');
}

/** 全月312户次走访: visits that are told behind their number. */
function visitsBefore(mention: Mention, text: string): string | null {
  const { lead, number, role, silenced } = mention;
  if (silenced || !VISIT_UNITS.has(number.unit) || (role !== 'level' && role !== 'total'))
    return null;
  const { end } = spanOf(mention);
  // 236户次里有28户次没有录: all of them are called to mind.
  if (clauseOf({ lead }, ',:(。').trim() === '' && /^[里中]有/.test(text.slice(end, end + BEHIND)))
    return VISITED;
  const isOfAll = /(?:本月|全月)(?:的|共|一共)?$/.test(lead);
  return isOfAll && VISITS_BEHIND.test(text.slice(end, end + BEHIND)) ? VISITED : null;
}

/** What the whole area sold, and how many customers it has: told without any other name. */
function overallOf(clause: string, unit: string): string | null {
  if (/卷烟|片区|全月|总销|本月|总数|总共/.test(clause) && /[销卖]/.test(clause))
    return `销量|${unit}`;
  if (unit === '户' && ALL_CUSTOMERS.test(clause)) return CUSTOMERS;
  return null;
}

/** How many customers there are does not change with the month's end. */
export const CUSTOMERS = '客户|户';
const ALL_CUSTOMERS =
  /(?:共|总|在册|现)有?.*(?:客户|零售户|户)|(?:^|[,:(])(?:片区(?:零售)?客户|全片区?)(?:共有?|有)?$/;
