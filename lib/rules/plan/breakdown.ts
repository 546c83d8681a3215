import type { Item } from '../../text/items.ts';
import { hasHit, says } from '../lexicon.ts';
import { itemsOfPart } from '../part-items.ts';
import { isEmptyPart } from '../part-place.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export default defineRule({
  id: 'plan/breakdown',
  severity: 'warn',
  title: '打算没有分解',
  why: '下月打算要结合部门任务和片区实际，把任务分解到对象、数量和时间，到月底才能对照。',
  ask: '对哪些户或哪个品牌、做多少、几号前做到？',
  bad: [
    '五、下月工作打算\n⟦1、继续做好客户走访工作。⟧\n2、长白山（硬红）：11月25日前新上柜10户，每户先进3条，月底看重购。',
    '五、下月打算\n⟦11月继续做好本职工作，走访好每一户客户，把各项指标完成好，争取拿出更好的成绩。⟧',
    '五、下月打算\n⟦一是加强业务学习，不断提高服务水平；⟧二是11月10日前走访农村小户40户，登记最低需求。',
  ],
  good: [
    '五、下月工作打算\n11月目标：销量352箱。\n1．古田狼：11月5日前由我告知38户限量标准。\n2．白狼：和白班减人的4家店一起把订货量下调一成。\n难点：酒席比10月少，拟用乔迁宴弥补。',
    '五、下月打算\n继续做好走访工作，具体见11月拜访计划表，按表上的日期和户数逐户落实到位，不再一一列出。',
    '五、下月打算\n11月重点做好两件事：第一，11月20日前换完27户价签；第二，每周三更新48户的需求。',
  ],
  *check(document, context) {
    const part = document.parts.get('plan');
    if (!part || isEmptyPart(part, context)) return;
    if (hasHit(part.blocks, context.lexicon('plan-pointer'))) return;
    const items = itemsOfPart(part, context).filter((item) => isPlan(item, context));
    const counted = items.some((item) => item.counted);
    for (const item of items) {
      // An uncounted line before a list is its head: the month's targets.
      if (counted && !item.counted) continue;
      const lacking = lackingIn(item, context);
      if (lacking.length < 2) continue;
      yield {
        start: item.start,
        end: item.end,
        part: part.id,
        message: `这一项没有写${lacking.join('、')}`,
      };
    }
  },
});

function isPlan(item: Item, { lexicon }: RuleContext): boolean {
  if (isTableHead(item.folded)) return false;
  return ![item.wording, item.lead].some((words) => says(words, lexicon('not-plan-item')));
}

const CELLS = 3;

/** 事项 | 对象 | 时限: names of columns, or the line under them. */
function isTableHead(folded: string): boolean {
  if (!/[\t|]/.test(folded) || /\d/.test(folded)) return false;
  const cells = folded.split(/[\t|]/).filter((cell) => cell.trim() !== '');
  return cells.length >= CELLS && cells.every((cell) => cell.trim().length <= 8);
}

/** The owner is the author unless the item names another, so it is never asked for alone. */
function lackingIn({ wording }: Item, { lexicon }: RuleContext): readonly string[] {
  const lacking: string[] = [];
  if (!says(wording, lexicon('brand')) && !says(wording, lexicon('plan-object')))
    lacking.push('对象');
  if (wording.quantities.length === 0 && !says(wording, lexicon('plan-amount'))) {
    lacking.push('数量');
  }
  if (!says(wording, lexicon('plan-date'))) lacking.push('时间');
  return lacking;
}
