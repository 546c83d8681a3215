/** Whatever stands in a text: the outline adds and never changes, and every finding gets a sound suggestion. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applySuggestion } from '../../../lib/coach/apply.ts';
import { groundOf } from '../../../lib/coach/ground.ts';
import { applyOutline, insertedSpans } from '../../../lib/coach/outline/insertion.ts';
import { outlineOf } from '../../../lib/coach/outline/outline.ts';
import { suggest } from '../../../lib/coach/rules/suggest.ts';
import { fillSlots, openSlots } from '../../../lib/coach/slots.ts';
import { packIds } from '../../../lib/packs/index.ts';
import { judge } from '../../../lib/review/judge.ts';
import type { CheckContext } from '../../../lib/rules/check.ts';
import { text as anyText } from '../engine/fragments.ts';
import { shippedPack } from '../engine/packs.ts';
import { answer } from './answers.ts';

const given: CheckContext = { period: '2026-10', author: null, portal: null };
const anyPack = fc.constantFrom(...packIds);
/** Texts without order whose parts, told by their words alone, are none beside new headings. */
const LOST_BESIDE_HEADINGS = [
  '河东片区10月工作总结\n河东片区11月工作计划\n',
  '河东片区10月工作总结\n现汇报如下：1.销售情况。销售120箱，完成计划的99.22%，同比增长3.1%，客户订货比较均匀，货源也充足。2.重点品牌。白狼卖了7.4箱，比上月多0.3箱，店主说好卖，消费者说不冲，市面上价格稳定。3.存在问题。断货3.5箱，希望公司增加投放，现在每户只有两条，不够卖，老顾客都到邻县去买。\n河东片区10月工作总结\n甲方应当按照本合同的约定付款。\n本月我高度重视，扎实推进，全力以赴，取得了较好的成绩。\n',
  '一是断货多，影响生意；二是送货不准时，建议固定时间。\n\n第一条 乙方支付违约金，不得拖延。 河东片区10月工作总结\n\n客户发了\n\n本月我高度重视，扎实推进，全力以赴，取得了较好的成绩。 河东片区10月工作总结\r',
];

const SOURCES = { lastPlan: ['新品上柜30户'], tasks: ['抽查标价15户'] };

test('the outline leaves the text as it is, and no part is missing with it', () => {
  fc.assert(
    fc.property(anyText, anyPack, (text, id) => {
      const pack = shippedPack(id);
      const insertions = outlineOf(groundOf(text, pack, given), SOURCES);
      const after = applyOutline(text, insertions);
      let rest = after;
      for (const { start, end } of insertedSpans(insertions).toReversed()) {
        rest = rest.slice(0, start) + rest.slice(end);
      }
      expect(rest).toBe(text);
      const { findings } = judge(after, pack, given);
      expect(findings.filter(({ rule }) => rule === 'form/missing-part')).toEqual([]);
    }),
    {
      numRuns: 200,
      examples: LOST_BESIDE_HEADINGS.flatMap((text) =>
        packIds.map((id): [string, (typeof packIds)[number]] => [text, id]),
      ),
    },
  );
}, 60_000);

test('every suggestion stands on its quote, can be filled and written', () => {
  fc.assert(
    fc.property(anyText, anyPack, (text, id) => {
      const pack = shippedPack(id);
      const { document, context } = groundOf(text, pack, given);
      for (const finding of judge(text, pack, given).findings) {
        const suggestion = suggest(finding, document, context, []);
        const { span, quote, rewrite, action } = suggestion;
        expect(text.slice(span.start, span.end)).toBe(quote);
        const answers = openSlots(rewrite).map(({ question }) => answer(question));
        const filled = fillSlots(rewrite, answers);
        expect(filled.kind).toBe('filled');
        const applied = applySuggestion(text, { ...suggestion, rewrite: filled.text });
        expect(applied.kind).toBe(action === 'ask' ? 'nothing' : 'written');
      }
    }),
    { numRuns: 100 },
  );
}, 60_000);
