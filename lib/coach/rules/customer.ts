/** Customers: what was done for them, and where a change comes from. */
import { says } from '../../rules/lexicon.ts';
import { fold } from '../../text/fold.ts';
import { factsFor } from '../known.ts';
import { slot } from '../slots.ts';
import { append, extend, sentenceAround, type Coach } from './coach.ts';
import { proseEndOf } from './places.ts';

export const maintenance: Coach = (finding, ground) => {
  const known = factsFor('customer', ground)
    .filter(({ metric }) => says(fold(metric), ground.context.lexicon('maintenance')))
    .slice(0, 1)
    .map(({ sentence }) => sentence);
  const visits = known.length > 0 ? known.join('') : `本月走访${slot('多少户次')}。`;
  const sentence = `${visits}本月新增${slot('几户')}，减少${slot('几户')}。`;
  return append(proseEndOf('customer', ground) ?? finding.end, sentence, ground);
};

export const unexplainedChange: Coach = (finding, ground) =>
  extend(sentenceAround(finding, ground.document), `原因是${slot('这个变化是怎么来的')}`, ground);
