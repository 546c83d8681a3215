/** What the columns of a pasted table hold, by their names. */

export type Column =
  | 'plan'
  | 'actual'
  | 'rate'
  | 'yoy-base'
  | 'mom-base'
  | 'yoy'
  | 'mom'
  | 'growth'
  | 'ytd-base'
  | 'difference'
  | 'yoy-difference'
  | 'mom-difference'
  | 'gap'
  | 'share'
  | 'other';

const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/完成率|达成率|完成比|完成进度|完成%|完成\(%\)/, 'rate'],
  [/占比|比重|份额/, 'share'],
  // 目标净增 and 实际净增 are what was planned and what was done, whatever was counted.
  [/^(?:计划|任务|目标|预算)(?!.*[差缺欠])/, 'plan'],
  [/^(?:实际|实绩|实发|实销)(?!.*[差缺欠])/, 'actual'],
  [
    /(?:同比|比去年|比上年|较去年|较上年)[^量额数]{0,4}(?:增减量|增减额|增减数|增量|差额|增减\((?!%))/,
    'yoy-difference',
  ],
  [
    /(?:环比|比上月|较上月)[^量额数]{0,4}(?:增减量|增减额|增减数|增量|差额|增减\((?!%))/,
    'mom-difference',
  ],
  [/同比|同期增/, 'yoy'],
  [/环比/, 'mom'],
  [/增幅|增长|增速|降幅|增减%|增减\(%\)/, 'growth'],
  [/差额|缺口|超欠|超\(欠|差距/, 'gap'],
  [/净增|增减|增加额|增加量/, 'difference'],
  [/去年同期|上年同期|同期|去年/, 'yoy-base'],
  [/年初|上年末|上年/, 'ytd-base'],
  [/上月|上期/, 'mom-base'],
  [/计划|任务|目标|预算|应/, 'plan'],
  [/实际|完成|本月|本期|实绩|销量|月末|期末|余额|现在/, 'actual'],
];

export function columnOf(name: string): Column {
  // 环比增减 is an amount, 环比增减% a rate.
  if (/增减|增加|增量/.test(name) && !/[%率幅比]$|%/.test(name)) {
    if (/同比|去年|上年/.test(name)) return 'yoy-difference';
    if (/环比|上月/.test(name)) return 'mom-difference';
  }
  return COLUMNS.find(([words]) => words.test(name))?.[1] ?? 'other';
}

const MONTH = /^(去年|上年)?(\d{1,2})月(?!末|计划|任务|目标)/;

/** 9月 and 10月 side by side: the later is the summary's own month. null where no two months stand. */
export function monthColumns(names: readonly string[]): readonly Column[] | null {
  const months = names.map((name) => MONTH.exec(name));
  const own = months.flatMap((match) => (match?.[2] && !match[1] ? [Number(match[2])] : []));
  const [a, b] = own;
  if (
    a === undefined ||
    (own.length !== 2 && !(own.length === 1 && months.some((match) => match?.[1])))
  )
    return null;
  // After December comes January.
  const isTurn = b !== undefined && Math.abs(a - b) === 11;
  const latest = b === undefined ? a : isTurn ? Math.min(a, b) : Math.max(a, b);
  return names.map((name, index) => {
    const match = months[index];
    if (index === 0) return 'other';
    if (!match) return columnOf(name);
    if (match[1]) return 'yoy-base';
    return Number(match[2]) === latest ? 'actual' : 'mom-base';
  });
}
