/** Whose a submission is and of which month, as its text, its file's name and its place say. */
import { whoseIs } from '../evidence/whose.ts';
import { statedPeriod } from '../period.ts';

export interface Recognised {
  readonly author: string | null;
  readonly area: string | null;
  /** The name at its end, who may be somebody else. */
  readonly signature: string | null;
  /** YYYY-MM; null where nothing states it. */
  readonly period: string | null;
}

/** So much of the beginning holds the title. */
const BEGINNING = 80;

/**
 * `label` is the path of its file, folders parted by /, or the words of its row in a list; empty where
 * there is none. Whom the file is named after
 * handed it in: a text taken over from a colleague may still bear the colleague's name.
 */
export function recognise(text: string, label: string, now: Date): Recognised {
  const signed = whoseIs(text);
  const named = namesIn(label);
  return {
    author: named.author ?? signed.author,
    area: signed.area ?? named.area,
    signature: signed.author,
    period: periodIn(text, label, now),
  };
}

/** The name of the file first, then the title, then the folders from the inside out. */
function periodIn(text: string, path: string, now: Date): string | null {
  const [file = '', ...folders] = path.split('/').toReversed();
  const title = text.trimStart().slice(0, BEGINNING);
  for (const place of [file, title, ...folders]) {
    const period = statedPeriod(place, now);
    if (period !== null) return period;
  }
  return null;
}

/** The hundred commonest surnames, most of the country; two characters first. */
const SURNAME =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤祁柳柏岳温庄裴阮骆])/u;
const AREA =
  /^\p{Script=Han}{1,6}(?:片区|支行|分行|营业部|营业厅|营销部|分公司|网格|网点|区|县|镇)$/u;
/** What a part of a file's name that is no person ends in or holds. */
const NO_PERSON =
  /总结|小结|汇报|述职|月报|计划|工作|个人|本月|上月|十月|月份|修改|终稿|定稿|最终|副本|新建|文档|文件|附件|客户|经理|片区|[月年日稿版部科室组]$/u;

function namesIn(path: string): { author: string | null; area: string | null } {
  const [file = '', folder = ''] = path.split('/').toReversed();
  const parts = partsOf(file.replace(/\.[A-Za-z0-9]{1,5}$/, ''));
  const author = parts.find(isPerson) ?? null;
  const area = [...parts, ...partsOf(folder)].find((part) => AREA.test(part)) ?? null;
  return { author, area };
}

const POSTS = /客户经理|市场经理|营销员|同志/gu;

function partsOf(name: string): readonly string[] {
  return name
    .normalize('NFKC')
    .replace(POSTS, ' ')
    .split(/[^\p{Script=Han}A-Za-z]+/u)
    .filter((part) => part !== '');
}

function isPerson(part: string): boolean {
  return (
    /^\p{Script=Han}{2,4}$/u.test(part) &&
    SURNAME.test(part) &&
    !NO_PERSON.test(part) &&
    !AREA.test(part)
  );
}
