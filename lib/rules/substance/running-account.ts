import { perBlocks, type Block } from '../../text/outline.ts';
import { contains, firstEndingAfter, type Span } from '../../text/span.ts';
import { noted, type Wording } from '../../text/wording.ts';
import { chaptersOf } from '../chapters.ts';
import { clausesIn, type Clause } from '../clauses.ts';
import { says } from '../lexicon.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export default defineRule({
  id: 'substance/running-account',
  severity: 'warn',
  title: '这一段像流水账',
  why: '从头到尾记流水账，眉毛胡子一把抓，重点就看不出来了。',
  ask: '这里面最要紧的一件是什么，做到了什么程度？',
  bad: [
    '二、工作情况\n主要做了：⟦1.做好节后走访；2.做好价签发放；3.参加营销例会；4.配合送货宣传；5.协助填写表格；⟧',
    '二、工作情况\n⟦3日去站里开会，领物料。5日跟车送货。二十号跑下河村，发单子。12日参加考试，回来补记录。三十号填了两张表。⟧',
    '二、工作情况\n⟦做好走访工作\n参加业务培训\n配合专卖检查\n协助办理证照\n及时上报报表⟧',
  ],
  good: [
    '二、工作情况\n1.走访212户次；2.发放价签60张；3.参加例会2次；4.配合检查3次；5.协助办证2户；',
    '二、工作情况\n做好节后走访，参加营销例会，配合送货宣传，难点户逐个解决。',
    '四、下月打算\n做好走访，参加培训，配合检查，协助办证，及时上报，抓好学习，做好年底各项工作的收尾。',
  ],
  *check(document, context) {
    const plan = new Set(document.parts.get('plan')?.blocks);
    for (const chapter of chaptersOf(document)) {
      if (!tellsDuties(chapter, context) || chapter.every((block) => plan.has(block))) continue;
      for (const run of runsIn(chapter, context)) {
        if (run.length >= context.limit('running-account')) yield run;
      }
    }
  },
});

/** Whether a chapter holds duties enough for a run of them. */
const tellsDuties = perBlocks((chapter, context: RuleContext): boolean => {
  const duties = chapter.flatMap(({ paragraph }) =>
    stepsIn(paragraph.facts.wording, context).filter(({ kind }) => kind === 'duty'),
  );
  return duties.length >= context.limit('running-account');
});

/** A stretch of duties one after another. */
interface Run extends Span {
  readonly length: number;
}

function runsIn(chapter: readonly Block[], context: RuleContext): readonly Run[] {
  const runs: Run[] = [];
  let isOpen = false;
  for (const { start: from, paragraph } of chapter) {
    for (const { start, end, kind } of stepsIn(paragraph.facts.wording, context)) {
      const at = paragraph.start + start;
      const isTold = kind !== 'other';
      if (isTold && at < from) continue;
      const open: Run | null | undefined = isTold && isOpen ? runs.pop() : null;
      isOpen = kind === 'duty' || open != null;
      if (!isOpen) continue;
      const length = (open?.length ?? 0) + (kind === 'duty' ? 1 : 0);
      runs.push({ start: open?.start ?? at, end: paragraph.start + end, length });
    }
  }
  return runs;
}

/** The clauses of a line, each with what it tells. */
const stepsIn = noted((wording, context: RuleContext): readonly Step[] => {
  if (!says(wording, context.lexicon('duty')) && !says(wording, context.lexicon('dated-step'))) {
    return [{ start: 0, end: wording.text.length, kind: 'other' }];
  }
  let day = NO_DAY;
  return clausesIn(wording).map((clause) => {
    const { start, end } = clause;
    if (start >= day && isDated(clause, wording, context)) day = sentenceEnd(wording, start);
    if (tellsDuty(clause, wording, context)) return { start, end, kind: 'duty' };
    const isMore = start < day && !clause.hasQuantity && !hasOutcome(clause, wording, context);
    return { start, end, kind: isMore ? 'more' : 'other' };
  });
});

const NO_DAY = -1;

interface Step extends Span {
  /** more: what else there was on the day of the duty before it. */
  readonly kind: 'duty' | 'more' | 'other';
}

function sentenceEnd({ text }: Wording, from: number): number {
  const length = text.slice(from).search(/[。;!?]/);
  return length === -1 ? text.length : from + length;
}

function isDated(clause: Clause, line: Wording, { lexicon }: RuleContext): boolean {
  return hitAt(line.hitsOf(lexicon('dated-step')), clause.from) !== null;
}

/** A duty or a dated step without figure, customer or outcome. */
function tellsDuty(clause: Clause, line: Wording, context: RuleContext): boolean {
  const { lexicon } = context;
  const hasDate = isDated(clause, line, context);
  // 十三号填了两张表 measures no more than 十三号填表.
  if (clause.isLead || (clause.hasQuantity && !hasDate)) return false;
  // 本月做好… begins with its duty as 做好… does.
  const lead = hitAt(line.hitsOf(lexicon('duty-lead')), clause.from);
  const own = lead && lead.end < clause.end ? lead.end : clause.from;
  const isTold = hasDate || hitAt(line.hitsOf(lexicon('duty')), own) !== null;
  if (
    !isTold ||
    /\d(?:户|家|箱|条|元|单|笔|%)|——|--/.test(line.text.slice(clause.from, clause.end))
  ) {
    return false;
  }
  return !hasOutcome(clause, line, context);
}

function hasOutcome(clause: Clause, line: Wording, { lexicon }: RuleContext): boolean {
  return OUTCOMES.some((name) => holds(line.hitsOf(lexicon(name)), clause));
}

const OUTCOMES = ['result', 'case'];

/** The hit that begins at an offset. */
function hitAt(hits: readonly Span[], at: number): Span | null {
  const hit = hits[firstEndingAfter(hits, at)];
  return hit?.start === at ? hit : null;
}

function holds(hits: readonly Span[], clause: Span): boolean {
  for (let index = firstEndingAfter(hits, clause.start); index < hits.length; index += 1) {
    const hit = hits[index];
    if (!hit || hit.start >= clause.end) return false;
    if (contains(clause, hit)) return true;
  }
  return false;
}
