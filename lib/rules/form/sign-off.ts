import type { Document } from '../../text/document.ts';
import { hasDate, hasName } from '../../text/matter.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'form/sign-off',
  severity: 'hint',
  title: '没有落款',
  why: '总结的格式包括落款：署名和日期，说明是谁、什么时候写的。',
  ask: '在末尾写上姓名和日期，好吗？',
  bad: [
    '10月工作总结\n销售卷烟120箱，同比增长3.2%。⟦⟧',
    '10月工作总结\n销售卷烟120箱，同比增长3.2%。\n2026年11月1日⟦⟧',
  ],
  good: [
    '10月工作总结\n销售卷烟120箱，同比增长3.2%。\n林见禾\n2026年11月1日',
    '10月工作总结\n（汇报人：林见禾　2026年11月1日）\n销售卷烟120箱，同比增长3.2%。',
    '10月工作总结\n林见禾　2026.11.1\n销售卷烟120箱，同比增长3.2%。',
    { text: '10月工作总结\n销售卷烟120箱。', given: { portal: { titleField: null } } },
  ],
  *check(document, { given }) {
    // The portal stores author and time.
    if (given.portal) return;
    const lacking = [named(document) ? '' : '姓名', dated(document) ? '' : '日期'].filter(Boolean);
    if (lacking.length === 0) return;
    const at = document.paragraphs.at(-1)?.end ?? 0;
    yield { start: at, end: at, part: null, message: `落款缺${lacking.join('和')}` };
  },
});

function named({ signOff }: Document): boolean {
  return signOff.some(({ facts }) => hasName(facts.folded));
}

function dated({ signOff }: Document): boolean {
  return signOff.some(({ facts }) => hasDate(facts.folded));
}
