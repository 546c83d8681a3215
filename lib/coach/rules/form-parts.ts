/** Parts that are missing, empty or too short, and an opening that says nothing. */
import type { Ground } from '../ground.ts';
import { framesOf } from '../frames.ts';
import { insertionText } from '../outline/insertion.ts';
import { outlineOf } from '../outline/outline.ts';
import { factsFor } from '../known.ts';
import { slot } from '../slots.ts';
import { ask, insert, newLine, type Coach } from './coach.ts';
import { sentencesOf } from './comparison.ts';
import { endOfFirst } from './places.ts';

const NOTHING = { lastPlan: [], tasks: [] };

/** The outline of this part alone, at its place. */
export const missingPart: Coach = (finding, ground) => {
  const [own] = outlineOf(ground, NOTHING, [finding.part ?? '']);
  return own ? insert(own.at, insertionText(own)) : ask(finding);
};

/** Below what stands there. */
export const emptyPart: Coach = (finding, ground) =>
  newLine(finding.end, saidIn(finding.part, ground).join(''), ground);

/** Too much is for the author to cut; where there is too little, a question more. */
export const proportion: Coach = (finding, ground) => {
  if (!finding.message.includes('太少')) return ask(finding);
  const line = endOfFirst([finding.part ?? ''], ground);
  return newLine(line, saidIn(finding.part, ground).join(''), ground);
};

/** So many facts are told before the questions. */
const KNOWN = 3;

/** What the figures tell in a part, and the sentences that ask the rest. */
function saidIn(id: string | null, ground: Ground): readonly string[] {
  const part = ground.context.pack.parts.find((one) => one.id === id);
  if (part) {
    const known = factsFor(part.id, ground).slice(0, KNOWN);
    return [...known.map(({ sentence }) => sentence), ...framesOf(part, known)];
  }
  return [`本月${slot('做了什么，多少户、多少次')}，结果${slot('怎样，带数字')}。`];
}

/** The month's result before everything else. */
export const overview: Coach = (finding, ground) => {
  const known = sentencesOf(ground, ['completion', 'year-on-year'], 2);
  const result = known || `本月${slot('主要指标完成多少，完成计划的百分之几')}。`;
  return insert(finding.start, `${result}最大的短板是${slot('什么')}。`);
};

/** What was brought from elsewhere: only the author can say whether it goes. */
export const genre: Coach = (finding) => ask(finding);
