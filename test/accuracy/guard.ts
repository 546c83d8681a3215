/** Labelled rewrites through the guards: what of the bad ones is blocked, and what of the clean ones. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guard, type Verdict } from '../../lib/coach/guard/guard.ts';
import { sourcesOf, type Sources } from '../../lib/coach/guard/sources.ts';
import { compilePack } from '../../lib/packs/compile.ts';
import { packById } from '../../lib/packs/index.ts';
import { z } from '../../lib/zod.ts';
import { readCorpus, type Sample } from './corpus.ts';

const caseSchema = z.strictObject({
  id: z.string(),
  expect: z.enum(['clean', 'blocked']),
  kind: z.string(),
  draft: z.string(),
  rule: z.string().default('problem/vague-suggestion'),
  action: z.enum(['replace', 'insert']).default('replace'),
  quote: z.string(),
  rewrite: z.string(),
});

export type GuardCase = z.infer<typeof caseSchema>;

export interface GuardOutcome {
  readonly file: string;
  readonly given: GuardCase;
  readonly verdict: Verdict;
  readonly isRight: boolean;
  readonly sources: Sources;
}

/** Runs every labelled file of the folder; none when there is no such folder. @throws Error for a quote that is not in its draft */
export function guardOutcomes(folder: string, corpus: string): readonly GuardOutcome[] {
  if (!existsSync(folder)) return [];
  const drafts = new Map(readCorpus(corpus).map((sample) => [sample.name, sample]));
  const sources = new Map<string, Sources>();
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .toSorted()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .trim()
        .split('\n')
        .map((line) => {
          const given = caseSchema.parse(JSON.parse(line));
          const sample = drafts.get(given.draft);
          if (!sample) throw new Error(`${file} ${given.id}: no draft ${given.draft}`);
          const known = sources.get(given.draft) ?? sourcesFor(sample);
          sources.set(given.draft, known);
          const verdict = verdictOf(given, known);
          return {
            file,
            given,
            verdict,
            sources: known,
            isRight: (verdict.state === 'passed') === (given.expect === 'clean'),
          };
        }),
    );
}

function sourcesFor({ text, labels, known }: Sample): Sources {
  const pack = packById(labels.pack);
  if (!pack) throw new Error(`no pack ${labels.pack}`);
  const { period } = labels;
  return sourcesOf({
    draft: text,
    period,
    figures: known.indicators ?? [],
    statements: [],
    brands: compilePack(pack, period).lexicon('brand').expression,
    names: [],
  });
}

function verdictOf({ id, rule, action, quote, rewrite }: GuardCase, sources: Sources): Verdict {
  const { draft } = sources;
  const start = action === 'insert' ? draft.length : draft.indexOf(quote);
  if (start === -1) throw new Error(`${id}: “${quote}” does not stand in the draft`);
  const end = start + quote.length;
  return guard(
    {
      ruleId: rule,
      findingId: null,
      span: { start, end },
      quote,
      action,
      rewrite,
      why: '',
      needs: [],
      source: 'llm',
    },
    sources,
  );
}

/** The figures of some cases, as lines: first all, then kind by kind. */
export function tellGuard(title: string, outcomes: readonly GuardOutcome[]): string {
  const clean = outcomes.filter(({ given }) => given.expect === 'clean');
  const bad = outcomes.filter(({ given }) => given.expect === 'blocked');
  const wrong = clean.filter(({ isRight }) => !isRight).length;
  const caught = bad.filter(({ isRight }) => isRight).length;
  const share = (part: number, whole: number): string =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
  return `  ${title}: bad rewrites blocked ${caught}/${bad.length} (${share(caught, bad.length)}), clean ones blocked ${wrong}/${clean.length} (${share(wrong, clean.length)})`;
}

export function tellGuardKinds(outcomes: readonly GuardOutcome[]): readonly string[] {
  const kinds = [
    ...new Set(outcomes.map(({ given }) => `${given.expect} ${given.kind}`)),
  ].toSorted();
  return kinds.map((kind) => {
    const own = outcomes.filter(({ given }) => `${given.expect} ${given.kind}` === kind);
    return `    ${kind.padEnd(28)} ${own.filter(({ isRight }) => isRight).length}/${own.length} right`;
  });
}
