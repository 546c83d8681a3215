import type { Span } from '../../text/span.ts';
import { hasHit } from '../lexicon.ts';
import { headOf, isEmptyPart } from '../part-place.ts';
import { lackingIn, plansOf, wishesIn } from '../plan-items.ts';
import { defineRule } from '../rule.ts';
import { forgottenTasks } from '../tasks.ts';

export default defineRule({
  id: 'plan/breakdown',
  severity: 'warn',
  title: '打算没有分解',
  why: '下月打算要结合部门任务和片区实际，把任务分解到对象、数量和时间，到月底才能对照。',
  ask: '对哪些户或哪个品牌、做多少、几号前做到？',
  bad: [
    '五、下月打算\n11月10日前走完河边15户，每户补3条白狼。⟦老客户那边也多走动走动。⟧难在下雨，路不好走。',
    '五、下月工作打算\n⟦1、继续做好客户走访工作。⟧\n2、长白山（硬红）：11月25日前新上柜10户，每户先进3条，月底看重购。',
    '五、下月打算\n⟦11月继续做好本职工作，走访好每一户客户，把各项指标完成好，争取拿出更好的成绩。⟧',
    '五、下月打算\n⟦一是加强业务学习，不断提高服务水平；⟧二是11月10日前走访农村小户40户，登记最低需求。',
    {
      text: '五、⟦下月打算\n11月20日前换完27户价签，由我每天下午带5户的新签上门，和店主一起对一遍零售价。⟧',
      given: { tasks: ['1. 给沿街客户发放雨伞架。', '2. 完成价签更换。', '3. 按时参加例会。'] },
    },
  ],
  good: [
    '五、下月工作打算\n11月目标：销量352箱。\n1．古田狼：11月5日前由我告知38户限量标准。\n2．白狼：和白班减人的4家店一起把订货量下调一成。\n难点：酒席比10月少，拟用乔迁宴弥补。',
    '五、下月打算\n继续做好走访工作，具体见11月拜访计划表，按表上的日期和户数逐户落实到位，不再一一列出。',
    '五、下月打算\n11月重点做好两件事：第一，11月20日前换完27户价签；第二，每周三更新48户的需求。',
    {
      text: '三、客户情况\n雨伞架发到了32户，剩4户下周送。\n五、下月打算\n11月20日前换完27户价签。',
      given: { tasks: ['1. 给沿街客户发放雨伞架。', '2. 完成价签更换。', '3. 按时参加例会。'] },
    },
  ],
  reads: (document, context) => [document.parts.get('plan'), ...forgottenTasks(document, context)],
  *check(document, context) {
    const part = document.parts.get('plan');
    if (!part || isEmptyPart(part, context)) return;
    if (hasHit(part.blocks, context.lexicon('plan-pointer'))) return;
    const forgotten = forgottenTasks(document, context);
    if (forgotten.length > 0) {
      const named = forgotten.slice(0, NAMED).map((task) => `“${shortened(task)}”`);
      const more = forgotten.length > NAMED ? `等${forgotten.length}项` : '';
      yield {
        ...headOf(part),
        part: part.id,
        severity: 'hint',
        message: `部门布置的${named.join('、')}${more}，前面没有写到，打算里也没有安排`,
        ask: '这几项要不要安排：对哪些户、做多少、几号前做到？',
      };
    }
    for (const item of plansOf(part, context)) {
      const lacking = lackingIn(item, context);
      if (lacking.length >= 2) yield { ...lackingAt(item, lacking), part: part.id };
      else if (!item.counted)
        for (const wish of wishesIn(item, context))
          yield { ...lackingAt(wish, lackingIn(wish, context)), part: part.id };
    }
  },
});

function lackingAt({ start, end }: Span, lacking: readonly string[]) {
  return { start, end, message: `这一项没有写${lacking.join('、')}` };
}

/** So many are named; the panel lists them all. */
const NAMED = 3;
const LENGTH = 16;

function shortened(task: string): string {
  const [clause = ''] = task.split(/[，,；;。：:]/);
  return clause.length <= LENGTH ? clause : `${clause.slice(0, LENGTH)}…`;
}
