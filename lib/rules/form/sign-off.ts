import type { Document } from '../../text/document.ts';
import { hasDate, hasName, isDay } from '../../text/matter.ts';
import { says } from '../lexicon.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export default defineRule({
  id: 'form/sign-off',
  severity: 'hint',
  title: '没有落款',
  why: '总结的格式包括落款：署名和日期，说明是谁、什么时候写的。',
  ask: '在末尾写上姓名和日期，好吗？',
  bad: [
    '10月工作总结\n销售卷烟120箱，同比增长3.2%。⟦⟧',
    '10月工作总结\n销售卷烟120箱，同比增长3.2%。\n2026年11月1日⟦⟧',
    '10月工作总结\n销售卷烟120箱，同比增长3.2%。\n谢谢大家⟦⟧',
  ],
  good: [
    '10月工作总结\n销售卷烟120箱，同比增长3.2%。\n林见禾\n2026年11月1日',
    '10月工作总结\n（汇报人：林见禾　2026年11月1日）\n销售卷烟120箱，同比增长3.2%。',
    '10月工作总结\n林见禾　2026.11.1\n销售卷烟120箱，同比增长3.2%。',
    '10月工作总结\n销售卷烟120箱，同比增长3.2%。\n客户经理：林 见 禾\n11月1日\n附：拜访明细表',
    '7月工作总结\n销售卷烟120箱，同比增长3.2%。\n林见禾\n7.31',
    '7月工作总结\n销售卷烟120箱，同比增长3.2%。\n林见禾\n七月三十一日夜',
    '10月工作总结\n销售卷烟120箱，请批评指正。林见禾　2026年11月1日',
    { text: '10月工作总结\n销售卷烟120箱。', given: { portal: { titleField: null } } },
  ],
  reads: ({ title, signOff, paragraphs }, { given: { portal, author } }) => [
    title,
    portal === null,
    author,
    ...paragraphs.slice(0, OPENING_LINES),
    ...paragraphs.slice(-CLOSING_LINES),
    ...signOff,
  ],
  *check(document, context) {
    // The portal stores author and time.
    if (context.given.portal) return;
    const lines = [...signed(document), ...closing(document)];
    const isNamed =
      signed(document).some((line) => hasName(line) && !says(line, context.lexicon('not-name'))) ||
      lines.some((line) => says(line, context.lexicon('name-label'))) ||
      closing(document).some((line) => isName(line, context)) ||
      saysAuthor(document, context);
    const titled = document.title?.facts.folded ?? '';
    const isDated = [...lines, ...whoAndWhen(document), titled].some(
      (line) =>
        hasDate(line) ||
        DAY.test(line.trim()) ||
        isDay(line) ||
        (line !== titled && says(line, context.lexicon('closing-date'))),
    );
    const lacking = [isNamed ? '' : '姓名', isDated ? '' : '日期'].filter(Boolean);
    if (lacking.length === 0) return;
    const at = document.paragraphs.at(-1)?.end ?? 0;
    yield { start: at, end: at, part: null, message: `落款缺${lacking.join('和')}` };
  },
});

const CLOSING_LINES = 5;
const OPENING_LINES = 5;
const SHORT = 40;
const SENTENCE = /[。;!?]/;

/** The lines that were told as sign-off, and other short lines under the title that bear a date. */
function signed({ signOff, paragraphs, title }: Document): readonly string[] {
  const opening = paragraphs
    .slice(0, OPENING_LINES)
    .filter((line) => line !== title)
    .map(({ facts }) => facts.folded)
    .filter((line) => isShort(line) && hasDate(line));
  return [...signOff.map(({ facts }) => facts.folded), ...opening];
}

/** Lines under the title that say no more than who and when: 城北网点 何某某 5月2日. */
function whoAndWhen({ paragraphs, title }: Document): readonly string[] {
  return paragraphs
    .slice(0, OPENING_LINES)
    .filter((line) => line !== title && line.facts.folded.trim().length <= WHO_AND_WHEN)
    .map(({ facts }) => facts.folded)
    .filter((line) => !/[。;!?,:]/.test(line) && DAY.test(line.trim()));
}

const WHO_AND_WHEN = 24;
const DAY = /\d{1,2}月\d{1,2}[日号]?$/;

/** The last short lines, and what stands behind the last full stop. */
function closing({ paragraphs, title }: Document): readonly string[] {
  return paragraphs
    .slice(-CLOSING_LINES)
    .filter((line) => line !== title)
    .map(({ facts }) => facts.folded.split(SENTENCE).at(-1) ?? '')
    .filter((line) => line.trim() !== '' && isShort(line));
}

/** 填报人:… 片区:… 日期:…: the fields at the head of a form make a longer line. */
const FIELDS = /[^\s:]{2,6}:\s?[^\s:]+\s+[^\s:]{2,6}:/;
const FIELDS_MAX = 100;

function isShort(line: string): boolean {
  const { length } = line.trim();
  if (length > FIELDS_MAX || SENTENCE.test(line)) return false;
  return length <= SHORT || FIELDS.test(line);
}

/** Two to four characters alone or beside a date; blanks may stand between them. */
function isName(line: string, { lexicon }: RuleContext): boolean {
  const words = line.replace(/\d[\d年月日./\-\s]*/g, '').replace(/[\s(),、:]/g, '');
  return /^[\p{Script=Han}·*×]{2,4}$/u.test(words) && !says(words, lexicon('not-name'));
}

/** The author's name in the title or at either end. */
function saysAuthor({ paragraphs }: Document, { given }: RuleContext): boolean {
  const { author } = given;
  if (!author) return false;
  return [...paragraphs.slice(0, OPENING_LINES), ...paragraphs.slice(-CLOSING_LINES)].some(
    ({ facts }) => isShort(facts.folded) && facts.folded.replace(/\s/g, '').includes(author),
  );
}
