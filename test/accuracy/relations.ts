/**
 * Labelled relations between numbers: what of the wrong ones is found, and what is raised wrongly.
 * Some files are held out: of those only the totals are printed, so that no rule is shaped on them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packById } from '../../lib/packs/index.ts';
import { judge } from '../../lib/review/judge.ts';
import type { Finding, Report } from '../../lib/rules/report.ts';
import { overlaps, type Span } from '../../lib/text/span.ts';
import { z } from '../../lib/zod.ts';

const labelSchema = z.object({
  quote: z.string().min(1),
  kind: z.string(),
  verdict: z.enum(['consistent', 'inconsistent', 'undecidable']),
  rule: z.string().nullish(),
  /** Relations broken by one slip: found once is found. */
  group: z.string().nullish(),
});
const sampleSchema = z.object({
  pack: z.string(),
  heldOut: z.boolean().default(false),
  period: z.string().nullish(),
  text: z.string(),
  relations: z.array(labelSchema),
});

type Label = z.infer<typeof labelSchema>;
type Placed = Label & Span;

export interface RelationOutcome {
  readonly name: string;
  readonly heldOut: boolean;
  /** Wrong relations, those of one group as one. */
  readonly found: readonly Label[];
  readonly missed: readonly Label[];
  /** Findings of numbers/* that touch a wrong relation. */
  readonly right: readonly Finding[];
  readonly falseAlarms: readonly Finding[];
  readonly consistent: readonly Label[];
  /** Consistent relations that a finding blames. */
  readonly blamed: readonly Label[];
  /** Consistent relations that hold a number which was checked and came out right. */
  readonly confirmed: readonly Label[];
  /** Wrong relations that were not found, with a number that is shown as right. */
  readonly misled: readonly Label[];
}

/** Runs every labelled file of the folder; none when there is no such folder. @throws Error for a quote that is not in its text */
export function relationOutcomes(folder: string): readonly RelationOutcome[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => outcomeOf(folder, file));
}

function outcomeOf(folder: string, file: string): RelationOutcome {
  const sample = sampleSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const pack = packById(sample.pack);
  if (!pack) throw new Error(`${file}: no pack ${sample.pack}`);
  const report = judge(sample.text, pack, {
    period: sample.period ?? null,
    author: null,
    portal: null,
  });
  return {
    name: file,
    heldOut: sample.heldOut,
    ...compare(placed(file, sample.text, sample.relations), report),
  };
}

/** A quote that stands twice is taken in order. */
function placed(file: string, text: string, labels: readonly Label[]): readonly Placed[] {
  const next = new Map<string, number>();
  return labels.map((label) => {
    const from = next.get(label.quote) ?? 0;
    const start = text.includes(label.quote, from)
      ? text.indexOf(label.quote, from)
      : text.indexOf(label.quote);
    if (start === -1) throw new Error(`${file}: “${label.quote}” does not stand in the text`);
    next.set(label.quote, start + label.quote.length);
    return { ...label, start, end: start + label.quote.length };
  });
}

function compare(labels: readonly Placed[], { findings, numbers }: Report) {
  const raised = findings.filter(({ rule }) => rule.startsWith('numbers/'));
  const wrong = labels.filter(({ verdict }) => verdict === 'inconsistent');
  const consistent = labels.filter(({ verdict }) => verdict === 'consistent');
  const right = raised.filter((finding) => wrong.some((label) => overlaps(label, finding)));
  const falseAlarms = raised.filter((finding) => !right.includes(finding));
  const groups = new Map<string | Placed, Placed[]>();
  for (const label of wrong) {
    const key = label.group ?? label;
    groups.set(key, [...(groups.get(key) ?? []), label]);
  }
  const cases = [...groups.values()].map((group) => ({
    label: group[0],
    isFound: group.some((label) => right.some((finding) => overlaps(label, finding))),
  }));
  const pick = (isFound: boolean): readonly Label[] =>
    cases.flatMap((one) => (one.isFound === isFound && one.label ? [one.label] : []));
  const sound = numbers.items.filter(({ verdict }) => verdict === 'consistent');
  const missed = pick(false);
  return {
    found: pick(true),
    missed,
    right,
    falseAlarms,
    consistent,
    blamed: consistent.filter((label) => falseAlarms.some((finding) => overlaps(label, finding))),
    confirmed: consistent.filter((label) => sound.some((item) => overlaps(label, item))),
    misled: missed.filter((label) => sound.some((item) => claims(label, item))),
  };
}

/** The claim of a label is its last number. */
function claims(label: Label, item: Span): boolean {
  const { start, end } = label as Placed;
  return item.start >= start && item.end <= end && end - item.end <= 2;
}

/** The figures of some files, as lines. */
export function tellRelations(title: string, outcomes: readonly RelationOutcome[]): string {
  const sum = (pick: (outcome: RelationOutcome) => readonly unknown[]): number =>
    outcomes.reduce((all, outcome) => all + pick(outcome).length, 0);
  const [found, missed] = [sum((one) => one.found), sum((one) => one.missed)];
  const [right, wrong] = [sum((one) => one.right), sum((one) => one.falseAlarms)];
  const [consistent, confirmed] = [sum((one) => one.consistent), sum((one) => one.confirmed)];
  const share = (a: number, b: number): string => (b === 0 ? '–' : (a / b).toFixed(2));
  return [
    `  ${title}: precision ${share(right, right + wrong)} (${right}/${right + wrong} findings)`,
    `recall ${share(found, found + missed)} (${found}/${found + missed} wrong relations)`,
    `consistent blamed ${sum((one) => one.blamed)}/${consistent}`,
    `consistent confirmed ${share(confirmed, consistent)} (${confirmed}/${consistent})`,
    `either ${share(found + confirmed, found + missed + consistent)}`,
    `wrong shown as right ${sum((one) => one.misled)}`,
  ].join(', ');
}
