import { monthsIn, namesYearly, yearsIn } from '../../text/month.ts';
import { defineRule, type Hit, type RuleContext } from '../rule.ts';

const ASK = '标题写成“××片区10月工作总结”这样，好吗？';

export default defineRule({
  id: 'form/title',
  severity: 'warn',
  title: '标题缺失或月份不对',
  why: '标题是总结的第一项格式要求：看标题就要知道是哪个片区、哪个月。',
  ask: ASK,
  bad: [
    '⟦客户经理工作总结⟧\n10月销售卷烟120箱。',
    '⟦河东片区9月工作总结⟧\n10月销售卷烟120箱。',
    '⟦2026年度工作总结⟧\n10月销售卷烟120箱。',
    '⟦⟧10月销售卷烟120箱，同比增长3.2%，完成计划的101%。',
  ],
  good: [
    '河东片区10月工作总结\n10月销售卷烟120箱。',
    '10月份工作总结及11月份工作打算\n10月销售卷烟120箱。',
    '河东片区二〇二六年十月工作小结\n销售卷烟120箱。',
    { text: '10月销售卷烟120箱。', given: { portal: { titleField: '河东片区10月工作总结' } } },
    { text: '本月工作总结\n销售卷烟120箱。', given: { portal: { titleField: null } } },
  ],
  reads: ({ title }, { given: { portal } }) => [title, portal === null, portal?.titleField],
  *check(document, context) {
    const { portal } = context.given;
    const held = portal?.titleField?.trim() ?? '';
    const { title } = document;
    if (title) {
      const message = faultOf(title.facts.folded, context);
      if (message) yield { start: title.start, end: title.end, message, ...askFor(context) };
    } else if (held === '') {
      const message = '开头没有标题';
      yield { start: 0, end: 0, message, ...askFor(context) };
    }
  },
});

function faultOf(title: string, { given: { period, portal } }: RuleContext): string | null {
  const months = monthsIn(title);
  if (months.length === 0) {
    if (/本月|当月/.test(title) && portal && period) return null;
    if (portal?.titleField && monthsIn(portal.titleField).length > 0) return null;
    return namesYearly(title) ? '标题写的是年度，没有写月份' : '标题里没有写月份';
  }
  if (!period) return null;
  const [year, month] = period.split('-').map(Number);
  if (!months.includes(month ?? 0)) return `标题写的是${months[0]}月，这份总结是${month}月的`;
  const years = yearsIn(title);
  if (years.length > 0 && !years.includes(year ?? 0)) {
    return `标题写的是${years[0]}年，这份总结是${year}年的`;
  }
  return null;
}

/** The pack's question with the month of this summary in it. */
function askFor({ pack, given: { period } }: RuleContext): Pick<Hit, 'ask'> {
  const month = Number(period?.slice(5)) || null;
  const ask = pack.rules['form/title']?.ask ?? ASK;
  return month ? { ask: ask.replace(/\d{1,2}月/, `${month}月`) } : {};
}
