/**
 * Names taken out of quotes for a list that is shown to everybody. It would rather take too much: what
 * looks like a shop's or a person's name goes too, and every long number.
 */
import { fold } from '../text/fold.ts';

export interface Names {
  /** Authors and other persons. */
  readonly people: readonly string[];
  readonly areas: readonly string[];
  /** Shops, firms, customers. */
  readonly customers: readonly string[];
}

const HIDDEN = { person: '某', area: '某片区', customer: '某户' } as const;

/** Behind a name of an area; the name without it is used just as often. */
const AREA_KIND = /(?:营销区|片区|辖区|服务站|中心站|营业部|支行|网点|[区县镇乡站])$/;

const SHOP =
  /[\p{Script=Han}A-Za-z0-9·]{2,8}?(?:超市|便利店|烟酒店|食杂店|副食店|小卖部|商店|商行|商贸|经营部|批发部|卖场|饭店|酒楼|宾馆)/gu;
/** The hundred commonest: told from 客户经理 and 大老板 by them. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾韦夏付方邹熊白孟秦邱侯江尹薛闫雷段龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤温';
/** 李某, 李先生, 王建国老板; 老王 and 小李. */
const PERSON = new RegExp(
  `[老小][${SURNAMES}](?=[说反家店，。、：,:])|[${SURNAMES}]\\p{Script=Han}{0,2}?(?:某{1,2}|先生|女士|大姐|大哥|阿姨|师傅|老板娘?|店主|经理|主任|站长)`,
  'gu',
);
const LONG_NUMBER = /\d[\d -]{5,}\d/g;

/** A function that takes the names, and what looks like one, out of a text. */
export function anonymiser({ people, areas, customers }: Names): (text: string) => string {
  const masks = [
    { shape: shapeOf([...people, ...people.map(givenName)]), mask: HIDDEN.person },
    {
      shape: shapeOf(areas.flatMap((name) => [name, name.replace(AREA_KIND, '')])),
      mask: HIDDEN.area,
    },
    { shape: shapeOf(customers), mask: HIDDEN.customer },
    { shape: SHOP, mask: HIDDEN.customer },
    { shape: LONG_NUMBER, mask: '****' },
    { shape: PERSON, mask: HIDDEN.person },
  ];
  return (text) => masks.reduce((rest, { shape, mask }) => masked(rest, shape, mask), text);
}

const NAME_LEAST = 2;

/** Any of the names, the longer ones first; 张 三 is 张三. */
function shapeOf(names: readonly string[]): RegExp {
  const sources = names
    .map((name) => [...fold(name).replace(/\s+/g, '')])
    .filter(({ length }) => length >= NAME_LEAST)
    .toSorted((a, b) => b.length - a.length)
    .map((signs) =>
      signs.map((sign) => sign.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('\\s*'),
    );
  return new RegExp(sources.length === 0 ? NOTHING : sources.join('|'), 'gu');
}

const NOTHING = '(?!)';

/** 建国 of 王建国; a name of two signs has no part that names anybody. */
function givenName(name: string): string {
  const signs = [...name.trim()];
  return signs.length === 3 ? signs.slice(1).join('') : '';
}

/** Found in the folded text, which has the same offsets, and replaced in the text itself. */
function masked(text: string, shape: RegExp, mask: string): string {
  const folded = fold(text);
  let result = '';
  let from = 0;
  for (const match of folded.matchAll(shape)) {
    result += text.slice(from, match.index) + mask;
    from = match.index + match[0].length;
  }
  return result + text.slice(from);
}
