/**
 * `npm run accuracy [-- FOLDER] [--json] [--relations FOLDER]`: runs a labelled corpus through the engine of the command
 * line and prints, per rule and per text, what was expected, found, missed and falsely raised.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packById } from '../../lib/packs/index.ts';
import { judge } from '../../lib/review/judge.ts';
import { rules } from '../../lib/rules/index.ts';
import { added, copyScores, tellCopies, unrelatedScore } from './copies.ts';
import { readCorpus, type Sample } from './corpus.ts';
import { match, type Outcome } from './match.ts';
import { relationOutcomes, tellRelations } from './relations.ts';
import { tally, total, type Row } from './tally.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    verbose: { type: 'boolean', short: 'v' },
    relations: { type: 'string' },
  },
});
const folder = positionals[0] ?? 'test/corpus';
const samples = readCorpus(folder);
const relations = relationOutcomes(values.relations ?? join(folder, 'relations'));
const outcomes = samples.map((sample) => ({ sample, outcome: run(sample) }));
const built = new Set(rules.map(({ id }) => id));
const rows = tally(outcomes.map(({ outcome }) => outcome));
const sum = total(rows.filter(({ rule }) => built.has(rule)));

if (values.json)
  console.log(JSON.stringify({ total: sum, rules: rows, texts: perText() }, null, 2));
else print();

function run({ text, labels, known }: Sample): Outcome {
  const pack = packById(labels.pack);
  if (!pack) throw new Error(`no pack ${labels.pack}`);
  const { period, author } = labels;
  return match(
    text,
    labels,
    judge(text, pack, { period, author, portal: null, ...known }).findings,
  );
}

function perText() {
  return outcomes.map(({ sample, outcome }) => ({
    text: sample.name,
    expected: outcome.found.length + outcome.missed.length,
    found: outcome.found.length,
    missed: outcome.missed.filter(({ rule }) => built.has(rule)),
    falseAlarms: outcome.false.map(({ rule, quote, message }) => ({ rule, quote, message })),
    unlabelled: outcome.unlabelled.map(({ rule, quote, message }) => ({ rule, quote, message })),
  }));
}

function print(): void {
  console.log('rule                           expected found missed false  precision recall    F1');
  for (const row of rows.filter(({ rule }) => built.has(rule))) console.log(line(row));
  console.log(line({ ...sum, rule: `all ${built.size} rules` }));
  const later = rows.filter(({ rule }) => !built.has(rule));
  if (later.length > 0) {
    console.log(
      `\nnot built yet: ${later.map(({ rule, expected }) => `${rule} ${expected}`).join(', ')}`,
    );
  }
  console.log('\nper text');
  for (const text of perText()) printText(text);
  if (relations.length > 0) printRelations();
  if (existsSync(join(folder, 'copying'))) printCopies();
}

/** By characters; the derived kinds were drawn anew after the last change that was made for their sake. */
function printCopies(): void {
  const { seen, heldOut } = copyScores(join(folder, 'copying'));
  console.log('\ncopied passages, by characters: three of four cases');
  console.log(tellCopies([...seen, added('all', seen)]));
  console.log('\nthe others, held out');
  console.log(tellCopies([...heldOut, added('all', heldOut)]));
  console.log('\nevery two texts of one pack: nothing was copied');
  console.log(tellCopies([unrelatedScore(folder)]));
}

/** The held-out texts by their totals alone. */
function printRelations(): void {
  const seen = relations.filter(({ heldOut }) => !heldOut);
  console.log(`\nrelations between numbers (${relations.length} texts)`);
  for (const { name, missed, falseAlarms } of seen) {
    for (const { rule, quote } of missed)
      console.log(`    missed  ${name}  ${rule}  ${cut(quote)}`);
    for (const { rule, quote, message } of falseAlarms)
      console.log(`    false   ${name}  ${rule}  ${cut(quote)}  ${message}`);
  }
  console.log(tellRelations('seen    ', seen));
  console.log(
    tellRelations(
      'held out',
      relations.filter(({ heldOut }) => heldOut),
    ),
  );
  console.log(tellRelations('all     ', relations));
}

function printText(text: ReturnType<typeof perText>[number]): void {
  const { missed, falseAlarms, unlabelled } = text;
  console.log(
    `  ${text.text}: ${text.found}/${text.expected} found, ${falseAlarms.length} false, ${unlabelled.length} unlabelled`,
  );
  for (const { rule, quote } of missed) console.log(`    missed  ${rule}  ${cut(quote)}`);
  for (const { rule, quote } of falseAlarms) console.log(`    false   ${rule}  ${cut(quote)}`);
  if (!values.verbose) return;
  for (const { rule, quote } of unlabelled) console.log(`    other   ${rule}  ${cut(quote)}`);
}

function line({ rule, expected, found, missed, falseAlarms, precision, recall, f1 }: Row): string {
  const counts = [expected, found, missed, falseAlarms].map((count) => String(count).padStart(6));
  const shares = [precision, recall, f1].map((share) =>
    (Number.isNaN(share) ? '–' : share.toFixed(2)).padStart(9),
  );
  return rule.padEnd(30) + counts.join('') + shares.join('');
}

function cut(quote: string): string {
  return quote.replace(/\s+/g, ' ').slice(0, 60);
}
