import { z } from '../zod.ts';

/** What the company's tables may tell; where they do, nobody is asked. */
const factKinds = [
  'completion',
  'year-on-year',
  'month-on-month',
  'rank',
  'comparison',
  'cumulative',
  'progress',
] as const;

/** A sentence of an outline: 本月销售{销量，带单位}. Each {…} is what only the author knows. */
export const frameSchema = z.strictObject({
  text: z.string().refine(isFrame, '要有至少一个 {…}，花括号要成对，不能用【】'),
  /** Left out where a fact of one of these kinds is known. */
  unless: z.array(z.enum(factKinds)).default([]),
});

/** At least one {…}, each of them closed, none inside another; 【】 is what they become. */
function isFrame(text: string): boolean {
  const bare = text.replace(/\{[^{}]+\}/g, '');
  return bare !== text && !/[{}【】]/.test(text.replace(/\{([^{}]+)\}/g, '$1'));
}
