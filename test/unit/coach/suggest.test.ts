import { describe, expect, test } from 'vitest';
import { applySuggestion } from '../../../lib/coach/apply.ts';
import { coaches } from '../../../lib/coach/rules/index.ts';
import { suggest } from '../../../lib/coach/rules/suggest.ts';
import { fillSlots, openSlots } from '../../../lib/coach/slots.ts';
import type { Suggestion } from '../../../lib/coach/suggestion.ts';
import { slipsOf } from '../../../lib/evidence/slips.ts';
import { ruleIds } from '../../../lib/packs/rule-ids.ts';
import { judge } from '../../../lib/review/judge.ts';
import type { Finding, Report } from '../../../lib/rules/report.ts';
import { fold } from '../../../lib/text/fold.ts';
import { answer } from './answers.ts';
import { cases, type Case } from './samples.ts';

interface Trial {
  readonly of: Case;
  readonly finding: Finding;
  readonly suggestion: Suggestion;
  readonly before: Report;
}

const trials: readonly Trial[] = cases.flatMap((one) => {
  const { document, context, facts } = one.ground;
  const before = judge(one.text, one.pack, one.given);
  return before.findings.map((finding) => ({
    of: one,
    finding,
    before,
    suggestion: suggest(finding, document, context, facts),
  }));
});
const written = trials.filter(({ suggestion }) => suggestion.action !== 'ask');

const nameOf = ({ of, finding }: Trial): string => `${of.name} ${finding.rule} ${finding.start}`;

describe('every rule has a suggestion', () => {
  test.each(ruleIds)('%s', (id) => {
    const [one] = cases;
    if (!one) throw new Error('no corpus');
    const { document, context, facts } = one.ground;
    const finding: Finding = {
      rule: id,
      severity: 'warn',
      start: 0,
      end: 4,
      quote: one.text.slice(0, 4),
      message: '上月计划“新品上柜”没有交代',
      why: '为什么',
      ask: '问什么？',
      part: null,
      id: 'x',
      points: 0,
    };
    const made = suggest(finding, document, context, facts);
    expect(made).toMatchObject({ ruleId: id, findingId: 'x', source: 'rule', why: '为什么' });
    expect(made.rewrite !== '' || made.needs.length > 0).toBe(true);
  });

  test('and no coach is of a rule that is none', () => {
    expect(Object.keys(coaches)).toEqual([...ruleIds]);
  });
});

describe('over all texts of the corpus', () => {
  test('the quote stands at the span, and the needs are the slots', () => {
    for (const trial of trials) {
      const { suggestion, of } = trial;
      const { start, end } = suggestion.span;
      expect([nameOf(trial), of.text.slice(start, end)]).toEqual([nameOf(trial), suggestion.quote]);
      if (suggestion.action === 'ask') expect(suggestion.rewrite).toBe('');
      else expect(suggestion.needs).toHaveLength(openSlots(suggestion.rewrite).length);
    }
  });

  test('no number that the draft, the facts, the month or the other numbers do not give', () => {
    for (const trial of written) {
      const known = knownNumbers(trial);
      const strange = numbersIn(bare(trial.suggestion.rewrite)).filter((one) => !known.has(one));
      expect([nameOf(trial), strange]).toEqual([nameOf(trial), []]);
    }
  });

  test('no brand or shop that the draft or the facts do not name', () => {
    for (const trial of written) {
      const { context, facts } = trial.of.ground;
      const given = fold(
        trial.of.text + storedOf(trial) + facts.map(({ sentence }) => sentence).join(''),
      );
      const rewrite = fold(bare(trial.suggestion.rewrite));
      const names = ['brand', 'case'].flatMap(
        (name) => rewrite.match(context.lexicon(name).expression) ?? [],
      );
      const strange = names.filter((name) => !given.includes(name));
      expect([nameOf(trial), strange]).toEqual([nameOf(trial), []]);
    }
  });

  test('the same text gets the same suggestion', () => {
    for (const { of, finding, suggestion } of trials.slice(0, 200)) {
      const { document, context, facts } = of.ground;
      expect(suggest(finding, document, context, facts)).toEqual(suggestion);
    }
  });

  test('with its slots filled it mends its finding, costs nothing and breaks nothing', () => {
    const outcomes = written.map((trial) => ({ trial, ...outcomeOf(trial) }));
    const lower = outcomes.filter(({ isLower }) => isLower).map(({ trial }) => nameOf(trial));
    expect(lower).toEqual([]);
    // A typed figure that goes against the draft's own is an error of the typist's, and rightly told.
    const broken = outcomes.filter(({ errors }) => errors.length > 0);
    const own = broken.filter(({ errors }) => errors.every((rule) => rule.startsWith('numbers/')));
    expect(broken.filter((one) => !own.includes(one)).map(({ trial }) => nameOf(trial))).toEqual(
      [],
    );
    expect(own.every(({ trial }) => trial.suggestion.needs.length > 0)).toBe(true);
    const replaced = outcomes.filter(({ trial }) => trial.suggestion.action === 'replace');
    const share = shareOf(replaced.map(({ isGone }) => isGone));
    const all = shareOf(outcomes.map(({ isGone }) => isGone));
    expect(share).toBeGreaterThanOrEqual(0.9);
    expect(all).toBeGreaterThanOrEqual(0.9);
  }, 120_000);
});

interface Outcome {
  readonly isGone: boolean;
  readonly isLower: boolean;
  /** Rules of error findings that were not there before. */
  readonly errors: readonly string[];
}

function outcomeOf({ of, finding, suggestion, before }: Trial): Outcome {
  const answers = openSlots(suggestion.rewrite).map(({ question }) => answer(question));
  const filled = fillSlots(suggestion.rewrite, answers);
  const applied = applySuggestion(of.text, { ...suggestion, rewrite: filled.text });
  if (applied.kind !== 'written') throw new Error(`${finding.rule}: ${applied.kind}`);
  const after = judge(applied.text, of.pack, of.given);
  const alike = (report: Report): number =>
    report.findings.filter(({ rule, part }) => rule === finding.rule && part === finding.part)
      .length;
  return {
    isGone: alike(after) < alike(before) && after.findings.every(({ id }) => id !== finding.id),
    isLower: (after.score ?? 0) < (before.score ?? 0),
    errors: newErrors(before, after),
  };
}

function newErrors(before: Report, after: Report): readonly string[] {
  const left = errorsOf(before);
  return errorsOf(after).filter((rule) => {
    const at = left.indexOf(rule);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function errorsOf({ findings }: Report): string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

/** A rewrite without its slots. */
function bare(rewrite: string): string {
  return rewrite.replace(/【待补充[^【】]*】/g, ' ');
}

function numbersIn(text: string): readonly string[] {
  return fold(text).match(/\d+(?:\.\d+)?/g) ?? [];
}

/** The texts that are stored beside the draft: last month's and the task list. */
function storedOf({ of }: Trial): string {
  const { history = [], tasks = [] } = of.ground.context.given;
  return [...history.map(({ text }) => text), ...tasks].join('\n');
}

/** Written in the draft or the facts, of the month, or what the others say that a number must be. */
function knownNumbers(trial: Trial): ReadonlySet<string> {
  const { of, finding } = trial;
  const { document, facts, context } = of.ground;
  const [year = '', month = ''] = (context.given.period ?? '').split('-');
  const fits = slipsOf(document).flatMap(({ fit }) => numbersIn(fit ?? ''));
  const figures = (context.given.indicators ?? []).map(({ value }) => value);
  return new Set([
    ...numbersIn(of.text + storedOf(trial)),
    ...facts.flatMap(({ sentence }) => numbersIn(sentence)),
    year,
    String(Number(month)),
    ...fits,
    ...figures,
    ...derivedFrom(finding),
  ]);
}

/** The same digits with the point elsewhere, 箱 as 条, the nearest 条, and a masked number's ends. */
function derivedFrom({ rule, quote }: Finding): readonly string[] {
  const digits = fold(quote).replace(/[^\d.]/g, '');
  const value = Number(digits);
  switch (rule) {
    case 'numbers/implausible':
      return [10, 100, 1000].map((by) => String(value / by));
    case 'numbers/unit':
      return [
        fold(quote)
          .replace(/[、。]/, '.')
          .replace(/[^\d.]/g, ''),
        String(value / 250),
        String(value * 250),
      ];
    case 'numbers/unit-price':
      return [0.001, -0.001].map((by) => (value + by).toFixed(3));
    case 'privacy/personal-info':
      return [digits.slice(-4), digits.replace(/^86/, '').slice(0, 3)];
    default:
      return [];
  }
}

function shareOf(all: readonly boolean[]): number {
  return all.filter(Boolean).length / all.length;
}
