import { percent, tellPlace } from '../copied-place.ts';
import { copiedIn } from '../copied.ts';
import { defineRule, type OtherSummary } from '../rule.ts';

const september = {
  id: '2026-09',
  period: '2026-09',
  author: null,
  text: '9月工作总结\n全月拜访客户388户次，重点走访了厂区周边和桥头一带。桥头的小店店主不会手机订货，我教了三次以后他已经能自己下单，订货时间缩短到8分钟。',
};
const given = { history: [september] };

export default defineRule({
  id: 'copying/own-history',
  severity: 'error',
  title: '和自己以前的总结相同',
  why: '照搬以前的总结，看不出这个月做了什么，考核时按照搬照套处理。',
  ask: '这里写的是本月的事吗？和那个月不同的地方在哪里？',
  bad: [
    {
      text: '10月工作总结\n⟦全月拜访客户392户次，重点走访了厂区周边和桥头一带。桥头的小店店主不会手机订货，我教了三次以后他已经能自己下单，订货时间缩短到5分钟。⟧',
      given,
    },
    {
      text: '10月工作总结\n销售卷烟215箱，完成月计划的101%，列全县第3位。\n⟦全月拜訪客户392戶次，重點走訪了廠區周邊和橋頭一帶。橋頭的小店店主不會手機訂貨，我教了三次以後他已經能自己下單。⟧',
      given,
    },
  ],
  good: [
    {
      text: '10月工作总结\n全月拜访客户392户次，厂区6户店把两个牌子挪到视线平齐的位置，问的人多了；桥头一带先试订货一周两次，14户断货次数由23次降到19次。',
      given,
    },
    {
      text: '10月工作总结\n全月拜访客户392户次，重点走访了厂区周边和桥头一带。\n按照《明码标价管理办法》规定，零售客户应当在柜台明示品名、产地和价格，做到一货一签、货签对位。\n国庆前把6户店的订货改成一周两次，断货由23次降到19次，店主说不用再跑镇上补货。',
      given: {
        history: [
          {
            ...september,
            text: '9月工作总结\n按照《明码标价管理办法》规定，零售客户应当在柜台明示品名、产地和价格，做到一货一签、货签对位。\n重点走访了厂区周边和桥头一带，中秋酒席多。',
          },
        ],
      },
    },
    { text: september.text, given: { ...given, period: '2026-09' } },
    september.text,
  ],
  *check(document, context) {
    const { period, history } = context.given;
    // Only a month before this one can have been copied from: the same month's text is a draft of this one.
    const isEarlier = (one: OtherSummary): boolean =>
      period === null || one.period === null || one.period < period;
    for (const { place, summary, share, severity } of copiedIn(
      document,
      context,
      history,
      isEarlier,
    )) {
      const { start, end } = place;
      const month = monthOf(summary.period, period);
      const message = `这里和自己${month}的总结${tellPlace(place)}（全文${percent(share)}相同）`;
      yield { start, end, message, severity };
    }
  },
});

function monthOf(period: string | null, own: string | null): string {
  if (period === null) return '以前';
  const [year = '', month = ''] = period.split('-');
  const isSameYear = own === null || own.startsWith(year);
  return `${isSameYear ? '' : `${year}年`}${Number(month)}月`;
}
