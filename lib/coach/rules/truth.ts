/** Words that say more, or less, than the figures: plain ones with the figure. */
import { fold } from '../../text/fold.ts';
import { wordingOf } from '../../text/wording.ts';
import { movesIn } from '../../rules/changes.ts';
import { says } from '../../rules/lexicon.ts';
import { assertedIn } from '../../rules/asserted.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Ground } from '../ground.ts';
import { openSlots, slot } from '../slots.ts';
import { ask, extend, replace, sentencesWithin, type Coach } from './coach.ts';

const FULFILMENT = ['fulfilment', 'half'] as const;
const BIG = ['magnitude', 'magnitude-measured', 'standing', 'triumph'] as const;

export const exaggeration: Coach = (finding, ground) => {
  const { document } = ground;
  const quote = document.text.slice(finding.start, finding.end);
  const rate = /完成率是([\d.]+)%/.exec(finding.message)?.[1];
  const met = hitsIn(quote, FULFILMENT, ground)[0];
  if (met && rate !== undefined) return replace(finding, missed(quote, met, rate));
  const bare = finding.message.includes('没有数字');
  const plain = plainer(quote, ground);
  if (!bare) return replace(finding, plain);
  if (openSlots(plain).length > 0) return replace(finding, plain);
  return extendWords(finding, plain, `（${slot('实际是多少，由多少变到多少')}）`);
};

/** 超额完成了目标 with 98.2 % is 目标完成98.2%. */
function missed(quote: string, met: Span, rate: string): string {
  const before = quote.slice(0, met.start).replace(/(?:基本|已经?|全部|都|也|达到|实现)+$/, '');
  const object = /^(?:了)?([^，,。；;]*)/.exec(quote.slice(met.end));
  const thing = (object?.[1] ?? '').replace(/^(?:了|本月|全月)/, '');
  const behind = quote.slice(met.end + (object?.[0].length ?? 0));
  return `${before}${thing}完成${rate}%${behind}`;
}

/** Before a verb the word goes; as the verb itself it gives way to the question what happened. */
const ADVERB = /^(?:大幅度?|显著|明显|极大地?|迅猛|空前|跨越式|飞跃式|圆满地?|全面地?|超额|胜利)/;

function plainer(quote: string, ground: Ground): string {
  let plain = '';
  let from = 0;
  for (const { start, end } of hitsIn(quote, [...BIG, ...FULFILMENT], ground)) {
    const word = quote.slice(start, end);
    const rest = word.replace(ADVERB, '');
    const isAdverb = rest !== word && (rest !== '' || /^[\p{Script=Han}]/u.test(quote.slice(end)));
    const put = isAdverb ? rest.replace(/^地/, '') : slot('实际怎样，用数字写');
    plain += quote.slice(from, start) + put;
    from = end + (isAdverb && rest === '' && quote[end] === '地' ? 1 : 0);
  }
  return plain + quote.slice(from);
}

/** Where the author himself uses such words, in order and apart. */
function hitsIn(quote: string, names: readonly string[], { context }: Ground): readonly Span[] {
  const wording = wordingOf(fold(quote));
  const hits = names.flatMap((name) => assertedIn(wording, name, context));
  return hits
    .filter(
      (hit) =>
        !hits.some((other) => other !== hit && contains(other, hit) && !contains(hit, other)),
    )
    .toSorted((a, b) => a.start - b.start)
    .filter((hit, index, all) => index === 0 || hit.start >= (all[index - 1]?.end ?? 0));
}

function extendWords(finding: Span, words: string, more: string) {
  const end = /[。！？；;!?，,]*$/.exec(words)?.[0] ?? '';
  return replace(finding, words.slice(0, words.length - end.length) + more + end);
}

export const understated: Coach = (finding, ground) => {
  const { document, context } = ground;
  const isAdvice = ({ start, end }: Span): boolean =>
    says(fold(document.text.slice(start, end)), context.lexicon('advice'));
  const last = sentencesWithin(finding, document).findLast((one) => !isAdvice(one)) ?? finding;
  return extend(last, `其中最影响结果的是${slot('哪一件')}，差${slot('多少，带单位')}`, ground);
};

const UP: Readonly<Record<string, string>> = {
  升至: '降至',
  升到: '降到',
  上升至: '下降至',
  上升到: '下降到',
  增至: '降至',
  增加到: '减少到',
  提高到: '下降到',
  降至: '升至',
  降到: '升到',
  下降到: '上升到',
  下降至: '上升至',
  减少到: '增加到',
  减至: '增至',
};

/** A verb that goes against its own numbers is turned; what else goes apart, only the author can settle. */
export const contradiction: Coach = (finding, ground) => {
  const quote = ground.document.text.slice(finding.start, finding.end);
  const [move] = movesIn(wordingOf(fold(quote)), ground.context);
  if (move && move.start === 0 && move.end === quote.length) {
    const words = Object.keys(UP).toSorted((a, b) => b.length - a.length);
    const verb = words.find((word) => quote.includes(word));
    if (verb) return replace(finding, quote.replace(verb, UP[verb] ?? verb));
  }
  if (/满意/.test(quote) && !finding.message.includes('这里的说法'))
    return extend(finding, `原因是${slot('为什么两处方向相反')}`, ground);
  return ask(finding);
};
