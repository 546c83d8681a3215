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
import { factsFor, readWorld, worldFigures } from './samples.ts';
import { yunlingKnows } from './yunling.ts';

const draft = readWorld('submissions/2026-10-yunling.txt');
const indicators = worldFigures;
const TASKS = readWorld('tasks-2026-10.txt')
  .split(/\r?\n/)
  .filter((line) => /^\d+．/.test(line));
const pack = shippedPack('tobacco');
const PERIOD = '2026-10';
const given: CheckContext = { period: PERIOD, author: '许见山', portal: null, indicators };
const facts = factsFor(`云岭片区\n${draft}`, indicators, PERIOD);

/** Each slot is answered by the words between it and the slot before, `before` standing in front of all. */
function typed(rewrite: string, before = ''): string {
  let from = 0;
  const answers = openSlots(rewrite).map(({ start, end, question }, index) => {
    const lead = (index === 0 ? before : '') + rewrite.slice(from, start);
    from = end;
    return yunlingKnows(lead, question);
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
  const sources = { lastPlan: ['继续做好山区小店的走访和服务'], tasks: TASKS };
  const outline = outlineOf(groundOf(draft, pack, given, facts), sources);
  let text = typed(applyOutline(draft, outline));
  expect(scoreOf(text)).toBeGreaterThanOrEqual(scoreOf(draft));
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
  }
  const { findings, score } = judge(text, pack, given);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(score).toBeGreaterThanOrEqual(80);
});
