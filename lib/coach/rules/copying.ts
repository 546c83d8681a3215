/** A copied passage: this month's own facts in its place, a paragraph for a paragraph. */
import { slot } from '../slots.ts';
import { replace, type Coach } from './coach.ts';

export const copied: Coach = (finding, { document }) => {
  const quote = document.text.slice(finding.start, finding.end);
  const own = `本月${slot('这件事的对象和数量')}，我${slot('做了什么')}，结果${slot('怎样，带数字')}。`;
  return replace(finding, quote.replace(/[^\r\n]*\S[^\r\n]*/g, own));
};
