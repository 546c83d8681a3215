/** A labelled corpus: NN-slug.txt beside NN-slug.json. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from '../../lib/evidence/indicators.ts';
import type { CheckContext, OtherSummary } from '../../lib/rules/check.ts';
import { z } from '../../lib/zod.ts';

const labelSchema = z.object({
  pack: z.string(),
  period: z.string().nullable(),
  author: z.string().nullable(),
  /** `or`: the other place of a conflict or a contradiction; a finding on either one counts. */
  expect: z.array(z.object({ rule: z.string(), quote: z.string(), or: z.string().optional() })),
  forbid: z.array(z.string()),
  /** What is known besides the text, by the command line's options; names of files and folders beside it. */
  options: z
    .object({
      history: z.string().optional(),
      colleagues: z.string().optional(),
      tasks: z.string().optional(),
    })
    .default({}),
});

export type Labels = Omit<z.infer<typeof labelSchema>, 'options'>;

export interface Sample {
  readonly name: string;
  readonly text: string;
  readonly labels: Labels;
  /** Of NN-slug.indicators.csv and of what its labels name. */
  readonly known: Pick<CheckContext, 'indicators' | 'history' | 'colleagues' | 'tasks'>;
}

/** Every text of the folder that has labels beside it, by name. @throws Error for a quote that is not in its text */
export function readCorpus(folder: string): readonly Sample[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && existsSync(join(folder, textOf(file))))
    .toSorted()
    .map((file) => readSample(folder, file));
}

function readSample(folder: string, file: string): Sample {
  const text = readFileSync(join(folder, textOf(file)), 'utf8').replace(/^\uFEFF/, '');
  const { options, ...labels } = labelSchema.parse(
    JSON.parse(readFileSync(join(folder, file), 'utf8')),
  );
  const strange = labels.expect
    .flatMap(({ quote, or = quote }) => [quote, or])
    .find((quote) => !text.includes(quote));
  if (strange !== undefined) throw new Error(`${file}: “${strange}” does not stand in the text`);
  const name = file.replace(/\.json$/, '');
  const summaries = (directory: string | undefined): readonly OtherSummary[] =>
    directory === undefined ? [] : summariesIn(join(folder, directory));
  const known = {
    indicators: indicatorsOf(join(folder, `${name}.indicators.csv`)),
    history: summaries(options.history).filter(
      ({ period }) => labels.period === null || (period ?? '') < labels.period,
    ),
    colleagues: summaries(options.colleagues),
    tasks: options.tasks === undefined ? [] : linesOf(join(folder, options.tasks)),
  };
  return { name, text, labels, known };
}

/** A file a summary, the latest month first; the name states the month. */
function summariesIn(folder: string): OtherSummary[] {
  return readdirSync(folder)
    .toSorted()
    .toReversed()
    .map((id) => ({
      id,
      period: /^\d{4}-\d\d/.exec(id)?.[0] ?? null,
      author: null,
      text: readFileSync(join(folder, id), 'utf8').replace(/^\uFEFF/, ''),
    }));
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}

/** The corpus quotes nothing: a comma always parts two columns. */
function indicatorsOf(file: string): readonly Figure[] {
  if (!existsSync(file)) return [];
  const [, ...rows] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  return rows.map((row) => {
    const [period = '', scope = '', metric = '', value = '', unit = ''] = row.split(',');
    return { period, scope, metric, value, unit };
  });
}

function textOf(file: string): string {
  return file.replace(/\.json$/, '.txt');
}
