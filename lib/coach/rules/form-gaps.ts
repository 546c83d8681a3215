/** Places left open: slots of a template and numbers that were lost. */
import { isMain } from '../../evidence/metric.ts';
import { fold } from '../../text/fold.ts';
import type { Ground } from '../ground.ts';
import { slot } from '../slots.ts';
import { replace, type Coach } from './coach.ts';

const UNIT =
  /(?:个百分点|户次|人次|%|‰|箱|件|条|元|万|亿|户|家|人|次|名|个|张|笔|项|起|天|倍|成|分|日|号)$/;

/** A slot that says what it waits for; its unit stays. */
export const placeholder: Coach = (finding, { document, context }) => {
  const quote = document.text.slice(finding.start, finding.end);
  const folded = fold(quote);
  const year = context.given.period?.slice(0, 4);
  if (folded.startsWith('20')) {
    const tail = folded.endsWith('年') ? '年' : '';
    return replace(finding, (year ?? slot('哪一年')) + tail);
  }
  if (folded.endsWith('月')) return replace(finding, `${slot('几')}月`);
  const unit = UNIT.exec(folded)?.[0] ?? '';
  if (unit !== '') {
    const written = quote.slice(quote.length - unit.length);
    return replace(finding, slot('多少') + written);
  }
  const lead = /^[^_XxＸｘ×*[【(（]+/.exec(quote)?.[0] ?? '';
  return replace(finding, lead + slot(questionIn(folded)));
};

/** What the template itself asks for: 【待补充：户数】, (此处填写原因). */
function questionIn(folded: string): string {
  const words = folded
    .replace(/待补充?|待填写?|待定|待完善|请填写|此处|填写|补充|插入|略/g, '')
    .replace(/[_Xx×*[\]【】():,\s]/g, '');
  return words === '' ? '这里写什么' : words;
}

const HEADING_UNIT = /^\s*(?:元|户|条|箱|件|分|次|家|个百分点|%|万)/;

/** The number behind its words; the month's own completion rate is known where its figures are. */
export const lostNumber: Coach = (finding, ground) => {
  const { text } = ground.document;
  const quote = text.slice(finding.start, finding.end);
  const hasUnit = HEADING_UNIT.test(fold(text.slice(finding.end, finding.end + 4)));
  const known = hasUnit ? null : knownRate(quote, text.slice(0, finding.start), ground);
  const isRate = RATE.test(fold(quote)) && !hasUnit;
  const question = isRate ? '百分之几' : hasUnit ? '多少，只写数字' : '多少，带上单位';
  return replace(finding, quote + (known ?? slot(question)));
};

const REACH = 60;
const RATE = /[增降涨升]幅|增速|率|占比|比重|份额|满意度|增长|下降|计划的|任务的|目标的/;

/** Only where the sentence speaks of no other metric. */
function knownRate(quote: string, before: string, ground: Ground): string | null {
  if (!quote.includes('完成率')) return null;
  const sentence =
    before
      .slice(-REACH)
      .split(/[。；;\n]/)
      .at(-1) ?? '';
  const others = ground.facts.some(({ metric }) => !isMain(metric) && sentence.includes(metric));
  const fact = ground.facts.find(({ kind, metric }) => kind === 'completion' && isMain(metric));
  return others ? null : (/的([\d.]+%)/.exec(fact?.sentence ?? '')?.[1] ?? null);
}
