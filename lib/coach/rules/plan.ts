/** Next month's plan broken down, with means and difficulties; last month's plan accounted for. */
import { says } from '../../rules/lexicon.ts';
import { fold } from '../../text/fold.ts';
import { slot } from '../slots.ts';
import { append, extend, newLine, sentencesWithin, type Coach } from './coach.ts';
import { endOfFirst } from './places.ts';

/** Object, amount, date and owner, only those that the item lacks. */
export const breakdown: Coach = (finding, ground) => {
  const { document, context } = ground;
  const last = sentencesWithin(finding, document).at(-1) ?? finding;
  const item = fold(document.text.slice(finding.start, finding.end));
  const parts = [
    finding.message.includes('对象') ? `对象是${slot('哪些户或哪件事')}` : '',
    finding.message.includes('数量') ? `做到${slot('多少，带单位')}` : '',
    finding.message.includes('时间') ? `${slot('几号前')}完成` : '',
    says(item, context.lexicon('own-detail')) ? '' : `由${slot('谁')}负责`,
  ].filter((part) => part !== '');
  return extend(last, parts.join('，'), ground);
};

export const measures: Coach = (finding, ground) => {
  const end = endOfFirst(['plan'], ground);
  const means = `办法是${slot('怎样做到')}`;
  // A line that opens with 难点 is no plan item of its own; one that opens with 办法 would be.
  if (!finding.message.includes('难点')) return append(end, `${means}。`, ground);
  const difficulty = `难点是${slot('可能卡在哪里')}`;
  const both = finding.message.includes('措施');
  return newLine(end, `${both ? `${difficulty}，${means}` : difficulty}。`, ground);
};

/** The finding names the item of last month's plan in quotation marks. */
export const continuity: Coach = (finding, ground) => {
  const named = /[“「]([^”」]+)[”」]/.exec(finding.message)?.[1];
  const item = named ?? slot('哪一项');
  const at = endOfFirst(['sales', 'work', 'customer'], ground);
  return newLine(at, `上月计划${item}，本月${slot('做到多少，没做到的原因')}。`, ground);
};
