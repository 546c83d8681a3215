/** How an achievement came about, and what was learnt. */
import { slot } from '../slots.ts';
import { extend, newLine, type Coach } from './coach.ts';

export const achievement: Coach = (finding, ground) =>
  extend(finding, `主要是通过${slot('什么做法')}`, ground);

export const lesson: Coach = (finding, ground) =>
  newLine(finding.end, `经验：${slot('这个月最值得记住的一条做法或教训')}。`, ground);
