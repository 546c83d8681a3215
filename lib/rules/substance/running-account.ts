import type { Block } from '../../text/outline.ts';
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
      if (chapter.every((block) => plan.has(block))) continue;
      for (const run of runsIn(chapter, context)) {
        if (run.length >= context.limit('running-account')) yield run;
      }
    }
  },
});

/** A stretch of duties one after another. */
interface Run extends Span {
  readonly length: number;
}

function runsIn(chapter: readonly Block[], context: RuleContext): readonly Run[] {
  const runs: Run[] = [];
  let isOpen = false;
  for (const { start: from, paragraph } of chapter) {
    for (const { start, end, isDuty } of stepsIn(paragraph.facts.wording, context)) {
      const at = paragraph.start + start;
      if (isDuty && at < from) continue;
      const open = isDuty && isOpen ? runs.pop() : null;
      isOpen = isDuty;
      if (!isDuty) continue;
      const length = (open?.length ?? 0) + 1;
      runs.push({ start: open?.start ?? at, end: paragraph.start + end, length });
    }
  }
  return runs;
}

/** The clauses of a line, each with whether it is a duty. */
const stepsIn = noted((wording, context: RuleContext): readonly Step[] => {
  if (!says(wording, context.lexicon('duty')) && !says(wording, context.lexicon('dated-step'))) {
    return [{ start: 0, end: wording.text.length, isDuty: false }];
  }
  return clausesIn(wording).map((clause) => ({
    start: clause.start,
    end: clause.end,
    isDuty: tellsDuty(clause, wording, context),
  }));
});

interface Step extends Span {
  readonly isDuty: boolean;
}

/** A duty or a dated step without figure, customer or outcome. */
function tellsDuty(clause: Clause, line: Wording, { lexicon }: RuleContext): boolean {
  if (clause.isLead || clause.hasQuantity) return false;
  // 本月做好… begins with its duty as 做好… does.
  const lead = hitAt(line.hitsOf(lexicon('duty-lead')), clause.from);
  const own = lead && lead.end < clause.end ? lead.end : clause.from;
  const isTold =
    hitAt(line.hitsOf(lexicon('duty')), own) !== null ||
    hitAt(line.hitsOf(lexicon('dated-step')), clause.from) !== null;
  if (!isTold || /\d(?:户|家|箱|条|%)|——|--/.test(line.text.slice(clause.from, clause.end))) {
    return false;
  }
  return OUTCOMES.every((name) => !holds(line.hitsOf(lexicon(name)), clause));
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
