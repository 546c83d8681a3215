import type { RuleId } from '../../packs/rule-ids.ts';
import { feedback, trend, unnamed } from './brand.ts';
import type { Coach } from './coach.ts';
import { horizontal, target, vertical } from './comparison.ts';
import { copied } from './copying.ts';
import { maintenance, unexplainedChange } from './customer.ts';
import { achievement, lesson } from './experience.ts';
import { lostNumber, placeholder } from './form-gaps.ts';
import { period, signOff, title } from './form-lines.ts';
import { emptyPart, genre, missingPart, overview, proportion } from './form-parts.ts';
import { longSentence } from './long-sentence.ts';
import { conflict, evidence, implausible, percentPoint, slip, unit, unitPrice } from './numbers.ts';
import { breakdown, continuity, measures } from './plan.ts';
import { personalInfo } from './privacy.ts';
import {
  cause,
  consequence,
  pushedUp,
  suggestion,
  suggestionBasis,
  supplyQuestions,
  vagueSuggestion,
} from './problem.ts';
import { emptyPhrases } from './empty-phrases.ts';
import { hardProblem, noCase, noData, runningAccount, taskAsSummary } from './substance.ts';
import { contradiction, exaggeration, understated } from './truth.ts';

/** Every rule's coach, in the order of the rulebook. */
export const coaches: Readonly<Record<RuleId, Coach>> = {
  'form/title': title,
  'form/sign-off': signOff,
  'form/missing-part': missingPart,
  'form/empty-part': emptyPart,
  'form/placeholder': placeholder,
  'form/lost-number': lostNumber,
  'form/overview': overview,
  'form/proportion': proportion,
  'form/long-sentence': longSentence,
  'form/genre': genre,
  'form/period': period,
  'substance/empty-phrases': emptyPhrases,
  'substance/task-as-summary': taskAsSummary,
  'substance/running-account': runningAccount,
  'substance/no-case': noCase,
  'substance/no-data': noData,
  'substance/hard-problem': hardProblem,
  'comparison/vertical': vertical,
  'comparison/horizontal': horizontal,
  'comparison/target': target,
  'numbers/rate': slip,
  'numbers/total': slip,
  'numbers/unit-price': unitPrice,
  'numbers/percent-point': percentPoint,
  'numbers/unit': unit,
  'numbers/implausible': implausible,
  'numbers/conflict': conflict,
  'numbers/evidence': evidence,
  'truth/exaggeration': exaggeration,
  'truth/understated': understated,
  'truth/contradiction': contradiction,
  'brand/unnamed': unnamed,
  'brand/feedback': feedback,
  'brand/trend': trend,
  'customer/maintenance': maintenance,
  'customer/unexplained-change': unexplainedChange,
  'problem/cause': cause,
  'problem/consequence': consequence,
  'problem/suggestion': suggestion,
  'problem/suggestion-basis': suggestionBasis,
  'problem/vague-suggestion': vagueSuggestion,
  'problem/pushed-up': pushedUp,
  'problem/supply-questions': supplyQuestions,
  'experience/achievement': achievement,
  'experience/lesson': lesson,
  'plan/breakdown': breakdown,
  'plan/measures': measures,
  'plan/continuity': continuity,
  'copying/own-history': copied,
  'copying/colleague': copied,
  'privacy/personal-info': personalInfo,
};
