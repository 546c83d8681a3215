import { fold } from '../text/fold.ts';

const MEASURES =
  '箱|件|条|包|盒|支|元|户|户次|家|人|人次|次|名|个|张|笔|项|起|天|小时|份|台|套|辆|吨|公斤|部|线|兆|分|单|篇|宗|场|桌|倍|岁|美元|个月|个百分点';
/** 万 and 亿 stay with their unit: 1.2万元 is 1.2 of 万元. */
const UNIT = new RegExp(
  `^(?:[百千万亿]{0,2}(?:${MEASURES})(?:/(?:${MEASURES}|月|日|年))?|%|‰|[万亿])$`,
);

/** A measure as it is kept; null for other words (the name of a branch). */
export function readUnit(text: string): string | null {
  const unit = fold(text)
    .replace(/\s+/g, '')
    .replace(/百分比|百分数|^百分之?$/, '%');
  return UNIT.test(unit) ? unit : null;
}

/** 销量（箱） 销量/箱 完成率(%) 单位：万元 — the measure; empty where a header names none. */
export function unitInHeader(header: string): string {
  const text = fold(header).replace(/\s+/g, '');
  const stated =
    /单位[:=]?\(?([^()[\]【】,;。]{1,8})/.exec(text)?.[1] ??
    /[([【]([^()[\]【】]{1,8})[)\]】]$/.exec(text)?.[1] ??
    /[/、]([^/、]{1,4})$/.exec(text)?.[1] ??
    (text.endsWith('%') ? '%' : '');
  return (stated && readUnit(stated)) ?? '';
}
