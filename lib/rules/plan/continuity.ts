import type { Document } from '../../text/document.ts';
import { lastMonthName } from '../account-sentence.ts';
import { accountsOf, lastMonthOf } from '../accounts.ts';
import type { LastItem } from '../last-plan.ts';
import { defineRule, type OtherSummary } from '../rule.ts';

const SEPTEMBER: OtherSummary = {
  id: '2026-09',
  period: '2026-09',
  author: null,
  text: [
    '四、存在问题和建议',
    '1、水泥厂停窑，厂门口4户每周少订50条，原因是工人放假。建议10月把额度调给镇上。',
    '五、10月工作打算',
    '1、红狼新上柜16户，10月20日前完成。',
    '2、给河边9户换防水价签，10月25日前换好。',
    '3、继续加强学习，不断提高服务水平。',
  ].join('\n'),
};

export default defineRule({
  id: 'plan/continuity',
  severity: 'warn',
  title: '上月的计划或问题没有交代',
  why: '上月写下的打算和问题，这个月要有交代：做到几成，没做到的是为什么。一月接一月，总结才有用。',
  ask: '这几项做到什么程度，没做到的原因是什么？',
  bad: [
    {
      text: '片区10月工作总结\n10月销售203箱，完成计划的99%。⟦⟧\n一、片区销售情况\n红狼新上柜14户，差2户在装修。停窑的厂10月8日复工。',
      given: { history: [SEPTEMBER] },
    },
    {
      text: '片区10月工作总结\n10月销售203箱。停窑的厂10月8日复工。⟦⟧\n五、下月打算\n1、红狼新上柜16户，11月20日前完成。\n2、防水价签9月没换成的，11月10日前换好。',
      given: { history: [SEPTEMBER] },
    },
  ],
  good: [
    '片区10月工作总结\n10月销售203箱，完成计划的99%。',
    {
      text: '片区10月工作总结\n红狼铺到14户，差2户在装修；河边9户的价签换好了8户。水泥厂还没有开窑，门口几户的额度已经调到镇上。',
      given: { history: [SEPTEMBER] },
    },
    {
      text: '片区10月工作总结\n上月计划的2项都已完成，停窑的事还在等消息。\n一、销售情况\n10月销售203箱。',
      given: { history: [SEPTEMBER] },
    },
    {
      text: '片区10月工作总结\n10月销售203箱，完成计划的99%。',
      given: { history: [{ ...SEPTEMBER, period: '2026-03' }] },
    },
  ],
  *check(document, context) {
    const last = lastMonthOf(context);
    if (last === null) return;
    const open = accountsOf(document, context).filter(({ place }) => place === null);
    if (open.length === 0) return;
    const at = behindOpening(document);
    const named = open.slice(0, NAMED).map(({ item }) => `“${shortened(item)}”`);
    yield {
      start: at,
      end: at,
      part: null,
      message: `${lastMonthName(last.period, context.given.period)}写下的${named.join('、')}${open.length > NAMED ? `等${open.length}项` : ''}，没有看到交代`,
    };
  },
});

/** So many are named; the panel lists them all. */
const NAMED = 3;
const LENGTH = 18;

/** Where the month before is looked back on: behind what stands before the first heading. */
function behindOpening({ root, title }: Document): number {
  const { blocks, children } = root;
  const last = children.length > 0 ? blocks.at(-1) : blocks[0];
  return (last ?? title)?.end ?? 0;
}

function shortened({ text }: LastItem): string {
  const [clause = ''] = text.split(/[，,；;。]/);
  return clause.length <= LENGTH ? clause : `${clause.slice(0, LENGTH)}…`;
}
