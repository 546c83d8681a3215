/** What a number is told of, as comparable pieces: characters, pairs of characters, and what phrases mean. */

/** Words of one meaning that people put in each other's place. */
const MEANINGS: readonly (readonly [string, RegExp])[] = [
  ['yoy', /同比|(?:较|比|与)?(?:去年|上年)同期(?:相比)?|同期/g],
  ['mom', /环比|(?:较|比|与)?(?:上月|上个月)(?:相比)?/g],
  ['ytd', /(?:较|比)?年初|累计/g],
  ['done', /完成(?:率|进度)?|达成/g],
  ['aim', /目标|计划|任务/g],
  ['sales', /销售量|销售|销量|卖出|售出/g],
  ['money', /销售额|销售收入|收入|金额/g],
  ['visit', /走访|拜访|到访|上门/g],
  ['share', /占比|占到|占|比重|份额/g],
  ['price', /单箱(?:结构|销售额|均价|值)?/g],
  ['mean', /平均|人均|户均|均/g],
  ['stock', /库存|存货/g],
  ['order', /订货|订购|进货/g],
  ['shelf', /上柜|铺货|铺市/g],
  ['complaint', /投诉|诉求/g],
  ['all', /合计|总计|共计|一共|总共|总量/g],
];
const CHANGE =
  /增长|增加|增幅|净增|新增|上升|上涨|上调|提高|提升|升高|升至|升到|增至|增到|多销|多卖|高出|高于|超额|超出|快于|领先|扩大|回升|下降|下滑|下跌|回落|减少|减至|降低|降幅|降至|降到|降为|减到|少销|少卖|低于|落后|慢于|缩小|缩短|收窄|下调/g;
const IDLE = new Set(
  '的了为是在有本月达到至共计并已则其中等将较比由从约和与及个年日以把被对向每各再又还也就能可请我们户家',
);
const IDLE_PAIRS = new Set(
  '客户 零售 片区 全月 卷烟 工作 情况 进行 开展 主要 原因 分别 其中'.split(' '),
);

export type Features = ReadonlySet<string>;

/** The pieces of some words: `#meaning`, single characters and pairs. Digits and punctuation are left out. */
export function featuresOf(words: string): Features {
  const features = new Set<string>();
  let rest = words;
  for (const [meaning, shape] of MEANINGS) {
    rest = rest.replace(shape, () => {
      features.add(`#${meaning}`);
      return ' ';
    });
  }
  rest = rest.replace(CHANGE, () => {
    features.add('#change');
    return ' ';
  });
  for (const run of rest.match(/[\p{Script=Han}A-Za-z]+/gu) ?? []) {
    for (let at = 0; at < run.length; at += 1) {
      const one = run[at] ?? '';
      if (!IDLE.has(one)) features.add(one);
      const pair = run.slice(at, at + 2);
      if (pair.length === 2 && !IDLE_PAIRS.has(pair) && ![...pair].every((char) => IDLE.has(char)))
        features.add(pair);
    }
  }
  return features;
}

/** How much two have in common: a pair or a meaning counts two, a character one, that something changed one. */
export function likeness(a: Features, b: Features): number {
  let sum = 0;
  for (const feature of a) if (b.has(feature)) sum += weightOf(feature);
  return sum;
}

function weightOf(feature: string): number {
  if (feature === '#change') return 1;
  return feature.length > 1 ? 2 : 1;
}

/** Whether they share more than characters by chance: a pair or a meaning. */
export function areRelated(a: Features, b: Features): boolean {
  for (const feature of a) {
    if (feature.length > 1 && feature !== '#change' && b.has(feature)) return true;
  }
  return false;
}
