/** The demo's poor draft, brought to a good score with what the rules suggest and what its author types. */
import { expect, test } from 'vitest';
import { applySuggestion } from '../../../lib/coach/apply.ts';
import { groundOf } from '../../../lib/coach/ground.ts';
import { applyOutline } from '../../../lib/coach/outline/insertion.ts';
import { outlineOf } from '../../../lib/coach/outline/outline.ts';
import { suggest } from '../../../lib/coach/rules/suggest.ts';
import { fillSlots, openSlots } from '../../../lib/coach/slots.ts';
import { judge } from '../../../lib/review/judge.ts';
import type { CheckContext } from '../../../lib/rules/check.ts';
import type { Finding } from '../../../lib/rules/report.ts';
import { shippedPack } from '../engine/packs.ts';
import { answer } from './answers.ts';
import { factsFor, readWorld, worldFigures } from './samples.ts';

const draft = readWorld('submissions/2026-10-yunling.txt');
const indicators = worldFigures;
const TASKS = readWorld('tasks-2026-10.txt')
  .split(/\r?\n/)
  .filter((line) => /^\d+．/.test(line));
const pack = shippedPack('tobacco');
const PERIOD = '2026-10';
const given: CheckContext = { period: PERIOD, author: '许见山', portal: null, indicators };
const facts = factsFor(`云岭片区\n${draft}`, indicators, PERIOD);

/** What this author knows, by the words in front of the slot and the question in it. */
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/本月做了哪件事/, '山区26户的价签更换'],
  [/办法是怎样做的/, '顺着送货车逐户带签上门'],
  [/结果由多少/, '缺签由26户减到9户'],
  [/片区现有客户多少户/, '198户'],
  [/新增几户/, '2户'],
  [/(?:注销|减少)几户/, '1户'],
  [/走访多少户次/, '328户次'],
  [/共走访客户多少/, '328'],
  [/抽查多少户/, '15户'],
  [/达标多少户/, '13户'],
  [/库存多少条/, '64条'],
  [/重点品牌里，牌子/, '白狼'],
  [/本月销售多少/, '14.992箱'],
  [/依次为三个月/, '15.2箱、15.1箱、14.992箱'],
  [/预计下月多少/, '15.5箱'],
  [/零售客户反映/, '古田狼一到就卖完，白狼走得慢'],
  [/消费者觉得/, '白狼口味接近古田狼，价格能接受'],
  [/市场上/, '零售价都在标价上'],
  [/原因是(?:怎么来的|这个问题)/, '山区店主白天下地，上门常常碰不到人'],
  [/会影响多少户/, '26户的订货，拖到年底要少订12箱'],
  [/对(?:哪些户|多少户)/, '山区网点26户'],
  [/做什么事/, '约好时间上门一次'],
  [/做到什么程度/, '每两周到店一次'],
  [/目标是/, '销量172箱、白狼15.5箱'],
  [/难点是/, '雨天山路不通'],
  [/办法是怎样应对/, '改在赶集日到集镇上见'],
  [/经验：/, '山区小店先约时间再上门，比碰运气管用'],
  [/本月做到多少/, '走访328户次，完成率95.12%，差在中旬下雨的四天'],
  [/：本月做了多少/, '做完15户，13户达标'],
];

/** Each slot is answered by the words between it and the slot before, `before` standing in front of all. */
function typed(rewrite: string, before = ''): string {
  let from = 0;
  const answers = openSlots(rewrite).map(({ start, end, question }, index) => {
    const lead = (index === 0 ? before : '') + rewrite.slice(from, start);
    from = end;
    return (
      TYPED.find(([words]) => words.test(lead.slice(-LEAD) + question))?.[1] ?? answer(question)
    );
  });
  const filled = fillSlots(rewrite, answers);
  if (filled.kind !== 'filled') throw new Error(`open: ${filled.text}`);
  return filled.text;
}

/** Characters in front of a slot that tell what it asks. */
const LEAD = 12;

const scoreOf = (text: string): number => judge(text, pack, given).score ?? 0;

/** The first finding, errors first, whose suggestion can be written and is not worn out. */
function nextStep(text: string, done: ReadonlySet<string>): Step | null {
  const { findings } = judge(text, pack, given);
  const open = findings.filter(({ id }) => !done.has(id)).toSorted((a, b) => b.points - a.points);
  const { document, context } = groundOf(text, pack, given, facts);
  for (const finding of open) {
    const suggestion = suggest(finding, document, context, facts);
    const rewrite = typed(suggestion.rewrite, text.slice(0, suggestion.span.start));
    const applied = applySuggestion(text, { ...suggestion, rewrite });
    if (applied.kind === 'written') return { finding, text: applied.text };
  }
  return null;
}

interface Step {
  readonly finding: Finding;
  readonly text: string;
}

const STEPS_MOST = 40;

test('rule suggestions and typed facts alone bring the poor draft to 80 points or more', () => {
  const path: string[] = [`draft ${scoreOf(draft)}`];
  const sources = { lastPlan: ['继续做好山区小店的走访和服务'], tasks: TASKS };
  const outline = outlineOf(groundOf(draft, pack, given, facts), sources);
  let text = typed(applyOutline(draft, outline));
  expect(scoreOf(text)).toBeGreaterThanOrEqual(scoreOf(draft));
  path.push(`outline ${scoreOf(text)}`);
  const done = new Set<string>();
  for (let count = 0; count < STEPS_MOST; count += 1) {
    const step = nextStep(text, done);
    if (step === null) break;
    expect([step.finding.rule, scoreOf(step.text)]).toEqual([
      step.finding.rule,
      expect.toSatisfy((after: number) => after >= scoreOf(text)),
    ]);
    done.add(step.finding.id);
    text = step.text;
    path.push(`${step.finding.rule} ${scoreOf(text)}`);
  }
  console.log(path.join(' → '));
  const { findings, score } = judge(text, pack, given);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(score).toBeGreaterThanOrEqual(80);
});
