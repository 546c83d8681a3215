import emptyPart from './form/empty-part.ts';
import genre from './form/genre.ts';
import longSentence from './form/long-sentence.ts';
import lostNumber from './form/lost-number.ts';
import missingPart from './form/missing-part.ts';
import overview from './form/overview.ts';
import period from './form/period.ts';
import placeholder from './form/placeholder.ts';
import proportion from './form/proportion.ts';
import signOff from './form/sign-off.ts';
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
import numbersRate from './numbers/rate.ts';
import numbersTotal from './numbers/total.ts';
import unitPrice from './numbers/unit-price.ts';
import percentPoint from './numbers/percent-point.ts';
import unit from './numbers/unit.ts';
import implausible from './numbers/implausible.ts';
import conflict from './numbers/conflict.ts';
import numbersEvidence from './numbers/evidence.ts';
import contradiction from './truth/contradiction.ts';
import exaggeration from './truth/exaggeration.ts';
import understated from './truth/understated.ts';
import brandFeedback from './brand/feedback.ts';
import brandTrend from './brand/trend.ts';
import brandUnnamed from './brand/unnamed.ts';
import maintenance from './customer/maintenance.ts';
import unexplainedChange from './customer/unexplained-change.ts';
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
import continuity from './plan/continuity.ts';
import measures from './plan/measures.ts';
import ownHistory from './copying/own-history.ts';
import colleague from './copying/colleague.ts';
import personalInfo from './privacy/personal-info.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of the rulebook. */
export const rules: readonly Rule[] = [
  title,
  signOff,
  missingPart,
  emptyPart,
  placeholder,
  lostNumber,
  overview,
  proportion,
  longSentence,
  genre,
  period,
  emptyPhrases,
  taskAsSummary,
  runningAccount,
  noCase,
  noData,
  hardProblem,
  vertical,
  horizontal,
  target,
  numbersRate,
  numbersTotal,
  unitPrice,
  percentPoint,
  unit,
  implausible,
  conflict,
  numbersEvidence,
  exaggeration,
  understated,
  contradiction,
  brandUnnamed,
  brandFeedback,
  brandTrend,
  maintenance,
  unexplainedChange,
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
  continuity,
  ownHistory,
  colleague,
  personalInfo,
];
