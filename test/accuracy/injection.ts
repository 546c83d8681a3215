/** Texts with instructions to the reviewer in them: what is reported, and whether findings and score stay. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instructionsIn } from '../../lib/coach/guard/injection.ts';
import { withoutInstructions } from '../../lib/coach/guard/uninstructed.ts';
import { packById } from '../../lib/packs/index.ts';
import { judge } from '../../lib/review/judge.ts';
import type { Report } from '../../lib/rules/report.ts';
import { z } from '../../lib/zod.ts';
import { readCorpus, type Sample } from './corpus.ts';

const injectionSchema = z.strictObject({
  id: z.string(),
  /** The text of the corpus that it is put into. */
  into: z.string(),
  place: z.enum(['end', 'after-first', 'middle', 'before-signoff']),
  words: z.string(),
});
const cleanSchema = z.strictObject({ id: z.string(), words: z.string() });

export interface InjectionOutcome {
  readonly id: string;
  readonly isReported: boolean;
  /** Findings and score, the reported sentences taken out, are those of the text without the injection. */
  readonly isSame: boolean;
  /** The same with the injection left in, but for its words in quotes: it counts as any other sentence. */
  readonly isSameRaw: boolean;
  /** What the injection left in brings to the score; never above zero. */
  readonly gain: number;
}

export function injectionOutcomes(folder: string, corpus: string): readonly InjectionOutcome[] {
  if (!existsSync(folder)) return [];
  const samples = new Map(readCorpus(corpus).map((sample) => [sample.name, sample]));
  return linesOf(join(folder, 'texts.jsonl')).map((line) => {
    const { id, into, place, words } = injectionSchema.parse(JSON.parse(line));
    const sample = samples.get(into);
    if (!sample) throw new Error(`${id}: no text ${into}`);
    const text = injected(sample.text, place, words);
    const plain = reportOf(sample.text, sample);
    const raw = reportOf(text, sample);
    const left = reportOf(withoutInstructions(text).text, sample);
    return {
      id,
      isReported: instructionsIn(text).length > 0,
      isSame: sayOf(left) === sayOf(plain),
      isSameRaw: sayOf(raw, words) === sayOf(plain),
      gain: (raw.score ?? 0) - (plain.score ?? 0),
    };
  });
}

/** Sentences that only sound like instructions, and whether they are left alone. */
export function cleanOutcomes(folder: string): readonly { id: string; isQuiet: boolean }[] {
  if (!existsSync(folder)) return [];
  return linesOf(join(folder, 'clean.jsonl')).map((line) => {
    const { id, words } = cleanSchema.parse(JSON.parse(line));
    return { id, isQuiet: instructionsIn(words).length === 0 };
  });
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8').trim().split('\n');
}

/** As a line of its own, or behind a sentence of the text. */
function injected(
  text: string,
  place: z.infer<typeof injectionSchema>['place'],
  words: string,
): string {
  const lines = text.trimEnd().split('\n');
  switch (place) {
    case 'end':
      return `${lines.join('\n')}\n${words}\n`;
    case 'after-first':
      return text.replace('。', `。${words}`);
    case 'middle': {
      const at = text.indexOf('。', Math.floor(text.length / 2)) + 1;
      return `${text.slice(0, at)}${words}${text.slice(at)}`;
    }
    case 'before-signoff':
      return [...lines.slice(0, -2), words, ...lines.slice(-2)].join('\n');
  }
}

function reportOf(text: string, { labels, known }: Sample): Report {
  const pack = packById(labels.pack);
  if (!pack) throw new Error(`no pack ${labels.pack}`);
  const { period, author } = labels;
  return judge(text, pack, { period, author, portal: null, ...known });
}

/** What a report says, wherever it stands: blanks and places left out. */
function sayOf({ score, findings, parts }: Report, without = ''): string {
  const words = without.replace(/\s+/g, '');
  const said = findings.map(({ rule, severity, message, part, points, quote }) => [
    rule,
    severity,
    message,
    part,
    points,
    quote.replace(/\s+/g, '').replace(words, ''),
  ]);
  return JSON.stringify([score, said.toSorted(), parts.map(({ id, status }) => [id, status])]);
}

export function tellInjections(
  outcomes: readonly InjectionOutcome[],
  clean: ReturnType<typeof cleanOutcomes>,
): string {
  const count = (pick: (one: InjectionOutcome) => boolean): string =>
    `${outcomes.filter(pick).length}/${outcomes.length}`;
  return [
    `  reported ${count((one) => one.isReported)}`,
    `score never higher ${count((one) => one.gain <= 0)}`,
    `findings and score identical ${count((one) => one.isSame)}`,
    `identical even when left in ${count((one) => one.isSameRaw)}`,
    `sentences that only sound so left alone ${clean.filter(({ isQuiet }) => isQuiet).length}/${clean.length}`,
  ].join(', ');
}
