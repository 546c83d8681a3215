/** What sentences claim that a figure elsewhere may deny. */
import { noted, type Wording } from '../text/wording.ts';
import { assertedIn, clauseAround } from './asserted.ts';
import { scopeOf } from './changes.ts';
import { says } from './lexicon.ts';
import { measureAfter, measureBefore } from './measure.ts';
import type { RuleContext } from './rule.ts';

/** All targets met; `met 销量` of one measure. */
export const ALL = 'met';
/** A target met of something that is no known measure: told by what it is about. */
export const MET_SUBJECT = 'met of ';
export const NO_CLAIM = '';
const SUBJECT_LEAST = 4;
/** 11月的任务已经 names no measure. */
const OF_NOTHING =
  /\d{1,2}月份?|本月|这个月|当月|全月|任务|计划|指标|目标|我们?|片区|已经?|全部|[的都也把是]/g;
const NONE = /(?:零|(?:没有|无)(?:发生|接到|收到|出现)?(?:一[起件])?)(投诉|断货|欠费|缺货)(?!率)/;

/** What says one thing in words, and the lists that say the opposite of it. */
export const OPPOSED: ReadonlyMap<string, readonly string[]> = new Map([
  ['stock-fell', ['stock-rises']],
  ['stock-rose', ['stock-falls']],
  ['loss-fell', ['loss-rises']],
  ['no-complaint', ['complaints', 'dissatisfied']],
  ['risk-free', ['overdue']],
  ['all-satisfied', ['dissatisfied', 'complaint-rises']],
  ['satisfaction-risen', ['dissatisfied']],
  ['loyal', ['lost', 'loss-rises']],
  ['no-error', ['errors']],
  ['complaint-fell', ['complaint-rises']],
  ['never-short', ['ran-short']],
  ['all-visited', ['not-visited']],
  ['loss-held', ['loss-rises']],
  ['risk-none', ['risk-rises']],
]);
/** Said of some (试过的10家没有一家流失) they claim nothing of the rest. */
const OF_SOME = /试|其中|这[几些\d]|\d[户家个人位][里中]/;
const OF_EVERYBODY = new Set(['no-complaint', 'all-satisfied', 'loyal']);
/** One who did not complain is no claim about all. */
const OF_ALL = 'no-complaint';
/** No other rule reads these together with the sentence beside them. */
export const NEIGHBOURS_DENY: ReadonlySet<string> = new Set([
  'no-complaint',
  'all-satisfied',
  'loyal',
  'no-error',
  'complaint-fell',
  'never-short',
  'loss-held',
  'risk-none',
]);

/** What a sentence claims: a target met, none of something, one that went one way; empty when none of these. */
export const claimOf = noted((wording, context: RuleContext): string => {
  const folded = wording.text;
  const [met] = assertedIn(wording, 'fulfilment', context);
  if (met && !/\d%/.test(folded) && scopeOf(folded, met.end, context) === '') {
    const clause = clauseAround(folded, met);
    if (says(folded.slice(clause.start, clause.end), context.lexicon('all-targets'))) return ALL;
    const measure =
      measureAfter(folded.slice(0, clause.end), met.end, context) ??
      measureBefore(folded, met.start, context);
    if (measure !== null) return `${ALL} ${measure}`;
    const subject = folded.slice(clause.start, met.start);
    if (subject.replace(OF_NOTHING, '') === '') return ALL;
    return subject.length >= SUBJECT_LEAST ? `${MET_SUBJECT}${subject}` : NO_CLAIM;
  }
  const none = says(wording, context.lexicon('incident')) ? NONE.exec(folded) : null;
  if (none && scopeOf(folded, none.index, context) === '') return `none ${none[1]}`;
  return (
    opposableIn(wording, context) ??
    allDone(folded, context) ??
    turnedRate(folded, context) ??
    NO_CLAIM
  );
});

function opposableIn(wording: Wording, { lexicon }: RuleContext): string | undefined {
  const claim = [...OPPOSED.keys()].find((name) => says(wording, lexicon(name)));
  if (claim !== undefined && OF_EVERYBODY.has(claim) && OF_SOME.test(wording.text))
    return undefined;
  return claim !== OF_ALL || says(wording, lexicon('universal')) ? claim : undefined;
}

/** 所有报修均做到当天办结 is denied by 办结率94.5%. */
const ALL_DONE = /(?:所有|全部|一律|均|全都)[^。;,\d]{0,10}(办结|完成|处理|解决|回收|走访|拜访)/;

function allDone(folded: string, context: RuleContext): string | null {
  const done = ALL_DONE.exec(folded);
  return done && scopeOf(folded, done.index, context) === '' && !/\d%/.test(folded)
    ? `all ${done[1]}`
    : null;
}

/** 满意度稳步提升 without a figure or a base; denied where the same rate is told to have gone the other way. */
const RATE_CLAIM =
  /[率度](?:也|都|均)?(?:稳步|持续|不断|明显|进一步|逐步|继续|有所|稳中有)*(提升|提高|上升|改善|升|下降|降低|回落|下滑|降)(?![\d到至了由从])/;

function turnedRate(folded: string, context: RuleContext): string | null {
  const claim = RATE_CLAIM.exec(folded);
  const rate = claim && lastRateIn(folded.slice(0, claim.index + 1));
  if (!claim || !rate || scopeOf(folded, claim.index, context) !== '') return null;
  const clause = clauseAround(folded, { start: claim.index, end: claim.index + claim[0].length });
  if (/\d|[比较]|同期/.test(folded.slice(clause.start, clause.end))) return null;
  return `${rate} ${/降|落|滑/.test(claim[1] ?? '') ? 'rose' : 'fell'}`;
}

const RATE = /[\p{Script=Han}]{2}[率度]/gu;

/** The last name of a rate in a folded text: 满意度. */
export function lastRateIn(folded: string): string | undefined {
  return folded.match(RATE)?.at(-1);
}
