import type { Document } from '../../text/document.ts';
import type { Block } from '../../text/outline.ts';
import { shift, type Span } from '../../text/span.ts';
import type { Wording } from '../../text/wording.ts';
import { clauseAround } from '../asserted.ts';
import { boasts, faultBehind, faultBeside, usesOf } from '../boasts.ts';
import { deniersIn } from '../denial.ts';
import { headingsOf, linesOf, someLine } from '../lines.ts';
import { defineRule } from '../rule.ts';
import { around, type Sentence } from '../sentences.ts';

export default defineRule({
  id: 'truth/exaggeration',
  severity: 'warn',
  title: '形容词和数字不相称',
  why: '一定要实事求是，成绩不夸大。用数字说话，比“大幅”“显著”更让人信服。',
  ask: '实际变化是多少？直接写数字好吗？',
  bad: [
    '完成率在全县9个片区里排第6，⟦可以说是遥遥领先⟧。',
    '⟦本月销量大幅增长⟧，销售120箱，比上月增长2.1%。',
    '⟦片区销售形势显著向好，结构大幅改善⟧。我把客户放在第一位。',
    '收入62万元，目标64万元，完成98.2%，⟦超额完成了目标⟧。',
    '登网率由79.8%升到80.4%，⟦登网率突飞猛进⟧。',
    '一、销售情况\n（一）⟦销量大幅增长⟧\n本月销售247箱，同比增长2.1%。',
    '收入62万元，完成98.2%，⟦打了一个漂亮仗⟧。',
    '10月底完成46.9%，⟦基本达到双过半⟧。',
    '⟦本月圆满完成了各项工作任务⟧，得到了肯定。',
  ],
  good: [
    '本月销量大幅增长，比上月增长32.1%，主要是酒席多。',
    '超额完成计划，完成率103.2%。其中新品完成92%。',
    '收入62万元，完成102.2%，打了一个漂亮仗。',
    '推介会圆满结束，到场32户。海报贴在显著位置。',
    '客户说“服务显著改善”，下月继续。客户反映今年生意大幅下降。',
    '夜间缺货登记明显减少，由26次降到9次，销量增长2.1%。',
    '未能超额完成，完成率98.2%。因为客流大幅减少，如果不调，订货会大幅下滑。',
  ],
  *check(document, context) {
    const isBoast = (wording: Wording): boolean => boasts(wording, context);
    if (!someBoast(document, context)) return;
    const lines = linesOf(document);
    const planned = plannedIn(document);
    const matter = new Set(document.blocks);
    const denierOf = deniersIn(lines, context);
    for (const [index, line] of lines.entries()) {
      if (!isBoast(line.wording) || planned.has(line.block.start)) continue;
      const next = lines.slice(index + 1, index + NEXT).find(({ block }) => matter.has(block));
      const fault =
        faultBeside(line, next, context) ?? faultBehind(line, lines[index - 1], context);
      if (fault) yield { ...placeOf(line, [fault]), message: fault.message };
      if (fault || beside(lines, index, matter).some(tellsFigure)) continue;
      const bare = BARE.flatMap((name) => usesOf[name](line.wording, context));
      const [first] = bare.toSorted((a, b) => a.start - b.start);
      // What a figure elsewhere denies is truth/contradiction.
      if (!first || denierOf(index)) continue;
      const word = line.folded.slice(first.start, first.end);
      yield { ...placeOf(line, bare), message: `“${word}”没有数字说明` };
    }
  },
});

/** The line, and those before and behind it in its paragraph; behind a heading, the next one. */
function beside(
  lines: readonly Sentence[],
  index: number,
  matter: ReadonlySet<Block>,
): readonly Sentence[] {
  const line = lines[index];
  if (!line) return [];
  const isHeading = !matter.has(line.block);
  const next = lines[index + 1];
  return around(lines, index, 1).filter(
    (near) => near.block.paragraph === line.block.paragraph || (isHeading && near === next),
  );
}

const BARE = ['fulfilment', 'magnitude', 'standing'] as const;
const someBoast = someLine(boasts);

/** Where the plan's lines and headings begin. */
function plannedIn({ parts }: Document): ReadonlySet<number> {
  const plan = parts.get('plan');
  const headings = plan?.sections.flatMap(headingsOf) ?? [];
  return new Set([
    ...(plan?.blocks.map(({ start }) => start) ?? []),
    ...headings.map(({ title }) => title?.start ?? -1),
  ]);
}

/** How far a heading or two may put the next sentence off. */
const NEXT = 4;
/** From the clause of the first of the words to that of the last. */
function placeOf({ folded, start }: Sentence, words: readonly Span[]): Span {
  const first = words.reduce((least, word) => Math.min(least, word.start), folded.length);
  const last = words.reduce((most, word) => Math.max(most, word.end), 0);
  return shift(clauseAround(folded, { start: first, end: last }), start);
}

function tellsFigure({ folded, quantities }: Sentence): boolean {
  return (
    quantities.length > 0 ||
    /(?:列|居|排名|位|名次)[^,。;]{0,12}第[\d一二三四五六七八九十]/.test(folded)
  );
}
