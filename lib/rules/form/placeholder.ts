import { matchesIn } from '../../text/matches.ts';
import { perLine } from '../../text/paragraph.ts';
import { overlaps, shift, type Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

const UNIT =
  '(?:个百分点|户次|人次|%|‰|箱|件|条|元|万|亿|户|家|人|次|名|个|张|笔|项|起|天|倍|成|分|位|包|盒|袋|套|台|份|本|场|篇|辆|支|瓶|月|日|号)';

/** Slots left open. Masked names (某某超市, ××片区) are privacy: X counts only where a number belongs. */
const SLOTS: readonly RegExp[] = [
  new RegExp(`_{2,}\\s*${UNIT}?`, 'g'),
  /[【[][^】\]]{0,20}(?:待补|待填|待定|待完善|请填写|此处|填写|补充)[^】\]]{0,40}[】\]]/g,
  /\[\s*[Xx×*]+\s*\]/g,
  // **日期** is bold in Markdown.
  new RegExp(`(?<![A-Za-z0-9*])(?:[Xx×]{1,4}|\\*{1,4}(?![^*\\s]{1,40}\\*\\*))\\s*${UNIT}`, 'g'),
  /(?:增长|下降|减少|增加|提高|完成|达到|达|约|为|占|共)\s*[Xx×]{2,4}(?![\p{Script=Han}A-Za-z])/gu,
  /(?<!\d)(?:20[Xx×*]{1,2}|20\d[Xx×*]|20[Xx×]{2})年?/g,
  /\((?:略|待补充?|待填|待定)\)/g,
  /\(?此处(?:填写|插入|补充)[^。,;)]{0,20}\)?/g,
  new RegExp(`\\(\\s+\\)\\s*${UNIT}`, 'g'),
];

/** Every slot holds one of these. */
const SIGN = /[_Xx×*[【略待此]|\(\s/;

export default defineRule({
  id: 'form/placeholder',
  severity: 'error',
  title: '还有没填的空',
  why: '模板里的空没有填，这一句就没有内容，也会被看成没有认真写。',
  ask: '这里的数字或内容是多少？',
  bad: [
    '同比增长⟦___%⟧，单箱结构⟦____元⟧/箱。',
    '本月共走访⟦XX户⟧，接待来访⟦【待补充】⟧批次。',
    '⟦201*年⟧⟦X月⟧⟦X日⟧',
    '重点品牌销量环比增长⟦[X]⟧%。',
    '市场情况⟦(略)⟧',
  ],
  good: [
    '某某超市订货60条，××超市40条，李某便利店30条。',
    '同比增长4.2%，走访212户次。',
    'XX片区的客户反映，2×3米的展柜放不下。',
    '【概况】\n10月销售120箱。',
  ],
  *check(document) {
    for (const { start, facts } of document.paragraphs) {
      for (const slot of slotsOf(facts)) yield shift(slot, start);
    }
  },
});

const slotsOf = perLine(({ folded }): readonly Span[] => {
  const found: Span[] = [];
  if (!SIGN.test(folded)) return found;
  for (const slot of SLOTS) {
    for (const match of matchesIn(folded, slot)) {
      const span = { start: match.index, end: match.index + match[0].trimEnd().length };
      if (!found.some((known) => overlaps(known, span))) found.push(span);
    }
  }
  return found;
});
