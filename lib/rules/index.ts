import emptyPart from './form/empty-part.ts';
import missingPart from './form/missing-part.ts';
import overview from './form/overview.ts';
import placeholder from './form/placeholder.ts';
import title from './form/title.ts';
import emptyPhrases from './substance/empty-phrases.ts';
import noData from './substance/no-data.ts';
import horizontal from './comparison/horizontal.ts';
import vertical from './comparison/vertical.ts';
import suggestion from './problem/suggestion.ts';
import breakdown from './plan/breakdown.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of the rulebook. */
export const rules: readonly Rule[] = [
  title,
  missingPart,
  emptyPart,
  placeholder,
  overview,
  emptyPhrases,
  noData,
  vertical,
  horizontal,
  suggestion,
  breakdown,
];
