/** Customers: what was done for them, and where a change comes from. */
import { slot } from '../slots.ts';
import { append, extend, sentenceAround, type Coach } from './coach.ts';
import { proseEndOf } from './places.ts';

export const maintenance: Coach = (finding, ground) => {
  const sentence = `本月走访${slot('多少户次')}，新增${slot('几户')}，减少${slot('几户')}。`;
  return append(proseEndOf('customer', ground) ?? finding.end, sentence, ground);
};

export const unexplainedChange: Coach = (finding, ground) =>
  extend(sentenceAround(finding, ground.document), `原因是${slot('这个变化是怎么来的')}`, ground);
