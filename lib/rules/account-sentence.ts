import { monthOf, shifted } from '../evidence/month.ts';
import type { LastItem } from './last-plan.ts';

/** 上月, or the month's name where it is not the one before. */
export function lastMonthName(last: string | null, period: string | null): string {
  const isBefore = last === null || period === null || last === shifted(period, -1);
  return isBefore ? '上月' : `${monthOf(last)}月`;
}

/** The sentence that begins the account of an item, with a slot for what came of it. */
export function accountSentence({ kind, text }: LastItem, month: string): string {
  const said = text.replace(/[。；;，,\s]+$/, '');
  return kind === 'plan'
    ? `${month}计划${said}，本月【待补充：结果】。`
    : `${month}提出的问题：${said}，本月【待补充：进展】。`;
}
