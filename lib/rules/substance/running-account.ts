import { remembered, rememberedByText } from '../../text/remember.ts';
import { chaptersOf } from '../chapters.ts';
import { clausesOf, type Clause } from '../clauses.ts';
import { opensWith, says } from '../lexicon.ts';
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
      const clauses = chapter.flatMap(clausesOf);
      for (const run of runsOf(clauses, (clause) => isDuty(clause, context))) {
        const [first] = run;
        const last = run.at(-1);
        if (first && last && run.length >= context.limit('running-account')) {
          yield { start: first.start, end: last.end };
        }
      }
    }
  },
});

/** A duty or a dated step without figure, customer or outcome. */
function isDuty({ words, hasQuantity, isLead }: Clause, { lexicon }: RuleContext): boolean {
  if (isLead || hasQuantity || /\d(?:户|家|箱|条|%)|——|--/.test(words)) return false;
  if (says(words, lexicon('result')) || says(words, lexicon('case'))) return false;
  return (
    opensWith(withoutLead(words, lexicon('duty-lead')), lexicon('duty')) ||
    opensWith(words, lexicon('dated-step'))
  );
}

/** 本月做好… begins with its duty as 做好… does. */
const withoutLead = (words: string, lead: RegExp): string => leadless(lead)(words);

const leadless = remembered((lead: RegExp) =>
  rememberedByText((words) => {
    const [first] = words.matchAll(lead);
    return first?.index === 0 ? words.slice(first[0].length) : words;
  }),
);

/** The longest stretches of clauses that fit, in order. */
function runsOf(
  clauses: readonly Clause[],
  fits: (clause: Clause) => boolean,
): readonly (readonly Clause[])[] {
  const runs: Clause[][] = [[]];
  for (const clause of clauses) {
    if (fits(clause)) runs.at(-1)?.push(clause);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs;
}
