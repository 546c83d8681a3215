import emptyPart from './form/empty-part.ts';
import missingPart from './form/missing-part.ts';
import overview from './form/overview.ts';
import placeholder from './form/placeholder.ts';
import title from './form/title.ts';
import emptyPhrases from './substance/empty-phrases.ts';
import hardProblem from './substance/hard-problem.ts';
import noCase from './substance/no-case.ts';
import noData from './substance/no-data.ts';
import runningAccount from './substance/running-account.ts';
import taskAsSummary from './substance/task-as-summary.ts';
import horizontal from './comparison/horizontal.ts';
import target from './comparison/target.ts';
import vertical from './comparison/vertical.ts';
import brandFeedback from './brand/feedback.ts';
import brandTrend from './brand/trend.ts';
import brandUnnamed from './brand/unnamed.ts';
import cause from './problem/cause.ts';
import consequence from './problem/consequence.ts';
import pushedUp from './problem/pushed-up.ts';
import suggestionBasis from './problem/suggestion-basis.ts';
import suggestion from './problem/suggestion.ts';
import supplyQuestions from './problem/supply-questions.ts';
import vagueSuggestion from './problem/vague-suggestion.ts';
import achievement from './experience/achievement.ts';
import lesson from './experience/lesson.ts';
import breakdown from './plan/breakdown.ts';
import measures from './plan/measures.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of the rulebook. */
export const rules: readonly Rule[] = [
  title,
  missingPart,
  emptyPart,
  placeholder,
  overview,
  emptyPhrases,
  taskAsSummary,
  runningAccount,
  noCase,
  noData,
  hardProblem,
  vertical,
  horizontal,
  target,
  brandUnnamed,
  brandFeedback,
  brandTrend,
  cause,
  consequence,
  suggestion,
  suggestionBasis,
  vagueSuggestion,
  pushedUp,
  supplyQuestions,
  achievement,
  lesson,
  breakdown,
  measures,
];
