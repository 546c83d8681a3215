/** Names of shops, companies, persons and brands: none may come up that is not known. */
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { block, type Block } from './block.ts';
import { wordKey, type Sources } from './sources.ts';

export interface NameHit extends Span {
  readonly name: string;
}

/** The brands and the given names that stand in a text. Offsets are units of the text. */
export function nameHits(text: string, { brands, names, words }: Sources): readonly NameHit[] {
  const folded = fold(text);
  const hits: NameHit[] = brands
    ? Array.from(folded.matchAll(brands), ({ index, 0: found }) => {
        const name = withoutLead(found, words);
        const end = index + found.length;
        return { start: end - name.length, end, name };
      })
    : [];
  for (const given of names) {
    const name = fold(given);
    if (name.length < 2) continue;
    for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + 1))
      hits.push({ start: at, end: at + name.length, name });
  }
  return hits;
}

const NAME_LEAST = 2;
const SHAPED_LEAST = 3;

/** 以云烟(细支), 问套餐: a shape takes a word too many; what is known of it is the name. */
function withoutLead(found: string, words: string): string {
  const bracket = found.indexOf('(');
  const last = bracket === -1 ? found.length - SHAPED_LEAST : bracket - NAME_LEAST;
  for (let cut = 0; cut <= last; cut += 1) {
    if (words.includes(wordKey(found.slice(cut)))) return found.slice(cut);
  }
  return found;
}

const SUFFIX =
  '股份有限公司|有限公司|分公司|公司|集团|银行|支行|农商行|超市|商行|商店|便利店|食杂店|烟酒店|小卖部|粮油店|水果店|饭店|餐厅|酒楼|酒店|宾馆|旅馆|民宿|商场|广场|大厦|小区|农贸市场|批发市场|派出所|街道办|居委会|村委会|医院|中学|小学|大学|学院|幼儿园|专卖店|旗舰店|连锁店|总店|分店|店';
const ORGANISATION = new RegExp(`(?<head>[\\p{Script=Han}]{1,10}?)(?<suffix>${SUFFIX})`, 'gu');
/** What may stand before such a word without making it a name. */
const COMMON =
  /(?:[户家个间所处条每各该此这那本我你他她其]|零售|便利|食杂|烟酒|农村|乡镇|城区|城郊|周边|路边|街边|旁边|旁|学校|校园|工地|车站|饭店|民宿|附近|重点|现代|示范|普通|连锁|夫妻|老人|沿街|沿线|沿河|同类|同业|其他|其它|类似|部分|多数|少数|全部|所有|大型|中型|小型|大|小|新|老|新开|缺签|困难|弱势|加盟|直营|集镇|村|镇|街|湖边|景区|社区|商圈|同行|附属|建议|请|由|向|报|对|让|给|和|与|跟|及|的|等|在|到|去|问|帮|教|逐|进|入|开|闭|关|守|外|当地|有关|相关|县|市|区|省|总|分|子|烟草|上级|支持|希望|是|为|将|把|从|以|类|型|级|星|先|再|做|找|劝|联系|协调|需|须|靠|等|经|按|据|带|送|换|用|了|过|着|催|若|并|且|但|还|也|就|都|又|不|没|无|走访|拜访|服务|引导|指导|督促|提醒|告知|重要|主要|首批|目标|样板|标杆)$/u;

/** 王老板, 陈某, 李店长. Surnames that are ordinary words besides are left out. */
const SURNAME =
  '[王李张刘陈杨黄赵吴周徐孙胡朱郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦傅邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫]';
const PERSON = new RegExp(
  `${SURNAME}(?:某某?|老板娘?|老师傅|经理|店长|主任|女士|先生|师傅|大姐|大妈|大叔|阿姨|姐|哥|叔)`,
  'g',
);
const FULL_NAME = new RegExp(
  `(?<=由|请|让|和|与|客户|店主|老板)(?<name>${SURNAME}[\\p{Script=Han}]{1,2})(?=负责|牵头|陪访|核对|跟进|反映|表示|介绍|说|完成|配合)`,
  'gu',
);
const LATIN = /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*/g;
const TITLE = /《([^》]{1,40})》/g;
const SPEECH =
  /(?:说|表示|反映|反馈|称|认为|觉得|评价)[^。；，]{0,3}[:：，]?[“"]([^”"]{2,60})[”"]/g;

/** Every name of a rewrite that stands neither in the draft nor in what is known besides it. */
export function nameBlocks(rewrite: string, sources: Sources): readonly Block[] {
  const folded = fold(rewrite);
  const invented: NameHit[] = [
    ...nameHits(rewrite, sources).filter((hit) => !isKnownBrand(hit.name, sources)),
    ...organisationsIn(folded).filter(({ name }) => !sources.words.includes(wordKey(name))),
    ...matches(folded, PERSON).filter(({ name }) => !sources.words.includes(wordKey(name))),
    ...matches(folded, FULL_NAME).filter(({ name }) => !sources.words.includes(wordKey(name))),
    ...matches(folded, LATIN).filter(({ name }) => !sources.words.includes(wordKey(name))),
    ...matches(folded, TITLE).filter(
      ({ name }) => !sources.words.includes(wordKey(name.slice(1, -1))),
    ),
  ];
  const speech = Array.from(rewrite.matchAll(SPEECH))
    .filter(([, words = '']) => !sources.words.includes(wordKey(words).replace(/[,。!?]$/, '')))
    .map(({ index, 0: whole, 1: words = '' }) =>
      block('speech-invented', { words }, { start: index, end: index + whole.length }),
    );
  return [
    ...invented.map(({ name, start, end }) => block('name-invented', { name }, { start, end })),
    ...speech,
  ];
}

/** 卷烟(细支) is no brand where the words before the bracket are the draft's own and no brand's. */
function isKnownBrand(name: string, { words, brands }: Sources): boolean {
  if (words.includes(wordKey(name))) return true;
  const [stem = ''] = name.split('(');
  if (!name.includes('(') || stem === '') return false;
  const isBrand = brands !== null && Array.from(stem.matchAll(brands)).length > 0;
  return (
    !isBrand && words.includes(wordKey(stem)) && !/[支盒包红蓝金硬软]/.test(name.slice(stem.length))
  );
}

/** Names with a telling ending: the two characters before it count, common words do not. */
function organisationsIn(folded: string): readonly NameHit[] {
  return Array.from(folded.matchAll(ORGANISATION)).flatMap(({ index, groups }) => {
    const head = groups?.['head'] ?? '';
    const suffix = groups?.['suffix'] ?? '';
    if (COMMON.test(head)) return [];
    const told = head.slice(-2);
    const end = index + head.length + suffix.length;
    return [{ start: end - suffix.length - told.length, end, name: told + suffix }];
  });
}

function matches(folded: string, shape: RegExp): NameHit[] {
  return Array.from(folded.matchAll(shape), ({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
    name,
  }));
}
