/** Duties told as results, parts without figures, cases and hard problems that are missing. */
import { clausesIn } from '../../rules/clauses.ts';
import { sentencesIn } from '../../rules/sentences.ts';
import { fold } from '../../text/fold.ts';
import { wordingOf } from '../../text/wording.ts';
import { framesOf } from '../frames.ts';
import { wordFor } from '../ground.ts';
import { factsFor } from '../known.ts';
import { slot } from '../slots.ts';
import { append, extend, newLine, replace, type Coach } from './coach.ts';
import { endOfFirst, proseEndOf } from './places.ts';

export const taskAsSummary: Coach = (finding, ground) => {
  const sentences = sentencesIn(ground.document.blocks);
  const last = sentences.find(({ start, end }) => start < finding.end && finding.end <= end);
  return extend(
    last ?? finding,
    `本月做了${slot('多少户、多少次')}，结果是${slot('由多少变到多少')}`,
    ground,
  );
};

/** So many duties may stand in a row before one of them needs a result. */
const ROW = 3;

export const runningAccount: Coach = (finding, { document }) => {
  const quote = document.text.slice(finding.start, finding.end);
  let rewrite = '';
  let from = 0;
  const clauses = clausesIn(wordingOf(fold(quote))).filter(({ isLead }) => !isLead);
  for (const [index, { end }] of clauses.entries()) {
    if (index % ROW !== ROW - 1 && index !== 0) continue;
    const at = end - (/[。，；、！？,;!?：:]$/.test(quote.slice(0, end)) ? 1 : 0);
    rewrite += `${quote.slice(from, at)}（${slot('做了多少，结果怎样')}）`;
    from = at;
  }
  return replace(finding, rewrite + quote.slice(from));
};

export const noCase: Coach = (finding, ground) => {
  const at = endOfFirst(['customer', 'work', 'sales'], ground);
  const who = slot(`哪个${wordFor(ground, 'customer')}、哪件事，可以写某店、某某`);
  const told = `例如${who}，原来${slot('怎样，带数字')}，我${slot('做了什么')}，后来${slot('由多少变到多少')}。`;
  return newLine(Math.min(at, finding.end), told, ground);
};

export const noData: Coach = (finding, ground) => {
  const part = ground.context.pack.parts.find(({ id }) => id === finding.part);
  const known = factsFor(finding.part ?? '', ground);
  const frames = part ? framesOf(part, known) : [];
  const asked = frames[0] ?? `其中${slot('最要紧的两个数字，带单位')}。`;
  const sentence = known[0]?.sentence ?? asked;
  return append(proseEndOf(finding.part ?? '', ground) ?? finding.end, sentence, ground);
};

export const hardProblem: Coach = (finding, ground) => {
  const at = endOfFirst(['customer', 'work', 'sales'], ground);
  const told = `本月最难的一件事是${slot('什么事')}，我通过${slot('什么办法')}，结果${slot('由多少变到多少')}。`;
  return newLine(Math.min(at, finding.end), told, ground);
};
