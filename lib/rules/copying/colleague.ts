import { percent, tellPlace } from '../copied-place.ts';
import { copiedIn } from '../copied.ts';
import { defineRule, type OtherSummary } from '../rule.ts';

const other = {
  id: 'other',
  period: '2026-10',
  author: null,
  text: '10月工作总结\n渡口街上有便利店31户，节日期间游客不断，但货架还是按平日的品种摆，游客问的规格压在柜台下面。我连续三天守在渡口，记下游客问过的品种127人次，帮12户把细支移到收银台正面。\n方小山\n2026年10月31日',
};
const given = { colleagues: [other] };

export default defineRule({
  id: 'copying/colleague',
  severity: 'error',
  title: '和另一份总结相同',
  why: '每个片区的客户和市场都不一样，搬用别人的总结，领导看不到你自己的片区。',
  ask: '这是你自己片区的事吗？写你走访时看到的客户、时间和数字。',
  bad: [
    {
      text: '10月工作总结\n⟦渡口街上有便利店31户，节日期间游客不断，但货架还是按平日的品种摆，游客问的规格压在柜台下面。我连续三天守在渡口，记下游客问过的品种118人次，帮10户把细支移到收银台正面。⟧',
      given,
    },
  ],
  good: [
    {
      text: '10月工作总结\n桥头街有食杂店14户，月底断货19次，原因是店里资金少，每次只订几条。我和访销员商量，先把这14户改成一周订两次，到月底再数断货次数，看能不能降到10次以下。',
      given,
    },
    { text: other.text, given },
    other.text,
  ],
  *check(document, context) {
    const { author, colleagues } = context.given;
    // An author's own text may lie among those of others. One that is equal down to the sign-off is it;
    // one that is equal and bears no name is a copy.
    const own = document.signOff.length > 0 ? document.text.trim() : null;
    const isOfOthers = (one: OtherSummary): boolean =>
      (author === null || one.author !== author) && one.text.trim() !== own;
    for (const { place, share, severity } of copiedIn(document, context, colleagues, isOfOthers)) {
      const { start, end } = place;
      // Whose it is and what it says is for a reviewer, never for another author.
      const message = `这里和另一份总结${tellPlace(place)}（全文${percent(share)}相同）`;
      yield { start, end, message, severity };
    }
  },
});
