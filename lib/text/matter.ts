import { perLine, type Paragraph } from './paragraph.ts';

/** The lines around the body: title, salutation and sign-off. */
export interface Matter {
  readonly title: Paragraph | null;
  /** Titles of further documents in the same text: a plan behind the summary. */
  readonly titles: ReadonlySet<Paragraph>;
  /** Name and date lines, under a title or at the end of a document. */
  readonly signOff: readonly Paragraph[];
  /** Everything else, in order. */
  readonly body: readonly Paragraph[];
}

const TITLE_MAX = 50;
const TITLE_LINES = 3;
const TITLE_WORD =
  /总结|小结|月结|汇报|报告|分析|述职|月报|简报|工作[^,。]{0,6}情况|工作回顾|工作打算|工作计划|心得|体会/;
const SENTENCE = /[。;!?]/;
const SALUTATION =
  /^\s*(?:(?:尊敬的|各位|敬爱的|亲爱的)[^。]{0,30}[:,]?|[\p{Script=Han}]{0,8}(?:领导|同志们|同事们)[:,])\s*$/u;
const DATE =
  /(?:\d{4}|[二〇零一二三四五六七八九]{4})\s*[年./-]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月./-]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?/;
const SIGN_OFF_LABEL =
  /^\s*\(?\s*(?:客户经理|汇报人|报告人|撰写人?|总结人|述职人|填报人|经办人|制表人|撰稿人?|姓名|作者|日期|时间|单位|部门)\s*[:]/;
const SIGN_OFF_MAX = 30;
const SIGN_OFF_LINES = 4;
/** Two to four characters alone on a line. */
const NAME = /^\s*[\p{Script=Han}·]{2,4}\s*$/u;
/** 白石支局 何某某 12月31日: who and when on one line. */
const SIGNED_ON =
  /^\s*(?:\(|[—-]{1,2})?[\p{Script=Han}()·]{2,20}(?:\s{1,8}[\p{Script=Han}·]{2,4})?(?:\s{1,8}|[,、]\s*)(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|(?:1[0-2]|0?[1-9])[./](?:3[01]|[12]\d|0?[1-9]))\)?\s*$/u;
/** Department and name on one line, a blank between. */
const SIGNED =
  /^\s*[\p{Script=Han}()·]{2,20}(?:公司|支行|分行|分局|营业部|营销部|办公室|中心|部|局|站|组|所|片区)\s+[\p{Script=Han}·]{2,4}\s*$/u;
const DEPARTMENT =
  /^\s*[\p{Script=Han}()·]{4,24}(?:公司|支行|分行|分局|营业部|营销部|办公室|部|局|站|组|所|中心|片区)\s*$/u;

/** 成品库 何某某: any office and a name, above the date. */
const WRITER = /^\s*[\p{Script=Han}()·]{2,20}\s+[\p{Script=Han}·]{2,4}\s*$/u;

/** The day alone (7月31日, 7.31, 七月三十一日夜); its year stands in the title. */
const DAY =
  /^\s*(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?:[清凌]?[晨早]|[上中下]午|傍?晚上?|深?夜)?|(?:1[0-2]|0?[1-9])[./](?:3[01]|[12]\d|0?[1-9]))\s*$/;

export function readMatter(paragraphs: readonly Paragraph[]): Matter {
  const title = paragraphs.slice(0, TITLE_LINES).find(isTitle) ?? null;
  const afterTitle = title ? paragraphs.indexOf(title) + 1 : 0;
  const signOff = new Set<Paragraph>();
  const taken = new Set<Paragraph>(title ? [title] : []);
  const titles = new Set<Paragraph>();
  const ends = [paragraphs.length];
  for (let index = afterTitle + 1; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph || !isDocumentTitle(paragraph.facts)) continue;
    titles.add(paragraph);
    ends.push(index);
  }
  for (const paragraph of paragraphs.slice(afterTitle, afterTitle + SIGN_OFF_LINES)) {
    if (isSignOff(paragraph) && (!isBareName(paragraph) || isBesideDate(paragraph, paragraphs))) {
      signOff.add(paragraph);
    } else if (isSubtitle(paragraph) || SALUTATION.test(paragraph.facts.folded))
      taken.add(paragraph);
    else break;
  }
  for (const end of ends) {
    const before = paragraphs.slice(Math.max(0, end - SIGN_OFF_LINES), end);
    for (const paragraph of closingLines(before, taken)) signOff.add(paragraph);
  }
  return {
    title,
    titles,
    signOff: paragraphs.filter((paragraph) => signOff.has(paragraph)),
    body: paragraphs.filter((paragraph) => !signOff.has(paragraph) && !taken.has(paragraph)),
  };
}

const DOCUMENT_TITLE =
  /^(?!.*(?:以上|上述|如下|现将))[^。;!?,:\t]{0,24}(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?[^。;!?,:\t]{0,8}(?:总结|小结|计划|打算|安排|汇报|要点)(?:\([^)]{1,12}\))?$/;
const DOCUMENT_TITLE_MAX = 30;

/** ××片区11月工作计划 on a line of its own; with a mark it is a heading. */
const isDocumentTitle = perLine(({ folded, mark }): boolean => {
  const line = folded.trim();
  return mark === null && line.length <= DOCUMENT_TITLE_MAX && DOCUMENT_TITLE.test(line);
});

function isTitle({ facts }: Paragraph): boolean {
  const line = facts.folded.trim();
  if (line.length > TITLE_MAX || SENTENCE.test(line) || line.endsWith(':')) return false;
  if (facts.mark && facts.mark.style !== 'bracket' && facts.mark.style !== 'hash') return false;
  return TITLE_WORD.test(line);
}

function isSubtitle({ facts }: Paragraph): boolean {
  return /^\s*(?:——|--|—)/.test(facts.folded) && facts.folded.length <= TITLE_MAX;
}

function isSignOff({ facts }: Paragraph): boolean {
  return looksLikeSignOff(facts);
}

const looksLikeSignOff = perLine((facts): boolean => {
  const line = facts.folded;
  if (line.trim().length > SIGN_OFF_MAX + 10 || SENTENCE.test(line)) return false;
  if (SIGN_OFF_LABEL.test(line)) return true;
  const date = DATE.exec(line);
  if (isDay(line)) return true;
  if (!date) return NAME.test(line) || SIGNED.test(line);
  const beside = line.replace(date[0], '').replace(/[()\s,、:]/g, '');
  return beside.length <= 12 && facts.quantities.length === 0;
});

function isBareName({ facts }: Paragraph): boolean {
  return NAME.test(facts.folded) && !SIGN_OFF_LABEL.test(facts.folded);
}

/** 本月概况 under the title is a heading; a name stands beside a date that has no other. */
function isBesideDate(paragraph: Paragraph, paragraphs: readonly Paragraph[]): boolean {
  const at = paragraphs.indexOf(paragraph);
  return [paragraphs[at - 1], paragraphs[at + 1]].some(
    (near) =>
      near !== undefined && !isBareName(near) && isSignOff(near) && !hasName(near.facts.folded),
  );
}

/** Name, department and date lines at the very end; a name alone counts only beside a date or a label. */
function closingLines(
  paragraphs: readonly Paragraph[],
  taken: ReadonlySet<Paragraph>,
): readonly Paragraph[] {
  const closing: Paragraph[] = [];
  for (const paragraph of paragraphs.slice(-SIGN_OFF_LINES).toReversed()) {
    if (taken.has(paragraph)) break;
    const isBesideDated = closing.some(({ facts: { folded } }) => hasDate(folded) || isDay(folded));
    const isWriter = isBesideDated && WRITER.test(paragraph.facts.folded);
    if (!isSignOff(paragraph) && !isWriter && !DEPARTMENT.test(paragraph.facts.folded)) break;
    closing.push(paragraph);
  }
  return closing;
}

/** Whether a line is a day, with no more than a name before it. */
export function isDay(folded: string): boolean {
  return DAY.test(folded) || SIGNED_ON.test(folded);
}

/** Whether a sign-off line bears a full date. */
export function hasDate(folded: string): boolean {
  return DATE.test(folded);
}

/** Whether a sign-off line bears a name: what is left beside labels and date. */
export function hasName(folded: string): boolean {
  const rest = folded
    .replace(DATE, '')
    .replace(
      /客户经理|汇报人|报告人|撰写人|总结人|述职人|填报人|经办人|制表人|撰稿人?|姓名|作者|日期|时间|单位|部门/g,
      '',
    )
    .replace(/[\s():,、_]/g, '');
  return /\p{Script=Han}{2}/u.test(rest);
}
