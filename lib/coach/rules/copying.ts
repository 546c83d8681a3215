/** A copied passage: only the author knows what was done this month, and a whole passage is not written over. */
import { ask, type Coach } from './coach.ts';

export const copied: Coach = (finding) => ask(finding);
