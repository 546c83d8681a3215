/** A labelled corpus: NN-slug.txt beside NN-slug.json. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from '../../lib/evidence/indicators.ts';
import { z } from '../../lib/zod.ts';

const labelSchema = z.object({
  pack: z.string(),
  period: z.string().nullable(),
  author: z.string().nullable(),
  expect: z.array(z.object({ rule: z.string(), quote: z.string() })),
  forbid: z.array(z.string()),
});

export type Labels = z.infer<typeof labelSchema>;

export interface Sample {
  readonly name: string;
  readonly text: string;
  readonly labels: Labels;
  /** Of NN-slug.indicators.csv beside it. */
  readonly indicators: readonly Figure[];
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
  const labels = labelSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const strange = labels.expect.find(({ quote }) => !text.includes(quote));
  if (strange) throw new Error(`${file}: “${strange.quote}” does not stand in the text`);
  const name = file.replace(/\.json$/, '');
  return { name, text, labels, indicators: indicatorsOf(join(folder, `${name}.indicators.csv`)) };
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
