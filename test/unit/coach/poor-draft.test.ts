/** The demo's poor draft, brought to a good score with what the rules suggest and what its author types. */
import { readFileSync } from 'node:fs';
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
import { factsFor } from './samples.ts';

const WORLD = new URL('../../portal/world/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, WORLD), 'utf8');

const draft = read('submissions/2026-10-yunling.txt');
const indicators = read('indicators-2026.csv')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((row) => {
    const [period = '', scope = '', metric = '', value = '', unit = ''] = row.split(',');
    return { period, scope, metric, value, unit };
  });
const pack = shippedPack('tobacco');
const PERIOD = '2026-10';
const given: CheckContext = { period: PERIOD, author: '许见山', portal: null, indicators };
const facts = factsFor(`云岭片区\n${draft}`, indicators, PERIOD);

/** What this author knows, by the words in front of the slot. */
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/片区现有客户$/, '198户'],
  [/新增$/, '2户'],
  [/注销$|减少$/, '1户'],
  [/走访(?:客户)?$/, '328户次'],
  [/共走访客户$/, '328'],
  [/抽查$/, '15户'],
  [/达标$/, '13户'],
  [/重点品牌里，$/, '白狼'],
  [/本月销售$/, '14.992箱'],
  [/近三个月依次为$/, '15.2箱、15.1箱、14.992箱'],
  [/预计下月$/, '15.5箱'],
  [/目标是$/, '销量172箱、白狼15.5箱'],
];

function typed(rewrite: string): string {
  const answers = openSlots(rewrite).map(({ start, question }) => {
    const lead = rewrite.slice(Math.max(0, start - 12), start);
    return TYPED.find(([words]) => words.test(lead))?.[1] ?? answer(question);
  });
  const filled = fillSlots(rewrite, answers);
  if (filled.kind !== 'filled') throw new Error(`open: ${filled.text}`);
  return filled.text;
}

const scoreOf = (text: string): number => judge(text, pack, given).score ?? 0;

/** The first finding, errors first, whose suggestion can be written and is not worn out. */
function nextStep(text: string, done: ReadonlySet<string>): Step | null {
  const { findings } = judge(text, pack, given);
  const open = findings.filter(({ id }) => !done.has(id)).toSorted((a, b) => b.points - a.points);
  const { document, context } = groundOf(text, pack, given, facts);
  for (const finding of open) {
    const suggestion = suggest(finding, document, context, facts);
    const rewrite = typed(suggestion.rewrite);
    const applied = applySuggestion(text, { ...suggestion, rewrite });
    if (applied.kind === 'written') return { finding, text: applied.text };
  }
  return null;
}

interface Step {
  readonly finding: Finding;
  readonly text: string;
}

const STEPS_MOST = 60;

test('rule suggestions and typed facts alone bring the poor draft to 80 points or more', () => {
  const path: string[] = [`draft ${scoreOf(draft)}`];
  const sources = { lastPlan: [], tasks: [] };
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
  console.log(text);
  const { findings, score } = judge(text, pack, given);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(score).toBeGreaterThanOrEqual(80);
});
