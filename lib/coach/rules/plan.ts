/** Next month's plan broken down, with means and difficulties; last month's plan accounted for. */
import { accountSentence, lastMonthName } from '../../rules/account-sentence.ts';
import { accountsOf, lastMonthOf } from '../../rules/accounts.ts';
import { says } from '../../rules/lexicon.ts';
import { forgottenTasks } from '../../rules/tasks.ts';
import { fold } from '../../text/fold.ts';
import { lineEndOf, type Ground } from '../ground.ts';
import { slot } from '../slots.ts';
import { append, extend, newLine, sentencesWithin, type Change, type Coach } from './coach.ts';
import { endOfFirst } from './places.ts';

/** Object, amount, date and owner, only those that the item lacks. */
export const breakdown: Coach = (finding, ground) => {
  const { document, context } = ground;
  // The finding at the head of the part is about tasks that no item takes up.
  if (finding.severity === 'hint') return unplanned(ground);
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

/** An item for each task that the text speaks of nowhere. */
function unplanned(ground: Ground): Change {
  const tasks = forgottenTasks(ground.document, ground.context).map(
    (task) =>
      `${firstClause(task)}：${slot('对哪些户、做多少')}，${slot('几号前')}完成，由${slot('谁')}负责。`,
  );
  return newLine(endOfFirst(['plan'], ground), tasks.join(lineEndOf(ground)), ground);
}

function firstClause(task: string): string {
  return task.split(/[，,；;。：:]/)[0] ?? task;
}

/** A sentence for each item of last month that nothing is said of. */
export const continuity: Coach = (finding, ground) => {
  const { document, context } = ground;
  const last = lastMonthOf(context);
  const open = last ? accountsOf(document, context).filter(({ place }) => place === null) : [];
  const month = lastMonthName(last?.period ?? null, context.given.period);
  const sentences =
    open.length > 0
      ? open.map(({ item }) => accountSentence(item, month))
      : [`${month}计划${slot('哪一项')}，本月${slot('结果')}。`];
  return newLine(finding.start, sentences.join(''), ground);
};
