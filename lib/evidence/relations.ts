import type { Document } from '../text/document.ts';
import { monthsIn } from '../text/month.ts';
import { perLine, type Facts } from '../text/paragraph.ts';
import { remembered } from '../text/remember.ts';
import { averagesOf } from './averages.ts';
import { explainedBy } from './explain.ts';
import { farRelations } from './far.ts';
import { completionFields, fieldRelations } from './fields.ts';
import { neighbourRelations } from './frames.ts';
import { listRelations } from './lists.ts';
import { statementsIn, type Mention, type Statement } from './mention.ts';
import { pricesOf } from './prices.ts';
import { rateRelations } from './rates.ts';
import { quarterRelations } from './quarters.ts';
import { recordRelations } from './records.ts';
import { partRelations } from './partitions.ts';
import type { Relation } from './relation.ts';
import { remainderRelations } from './remainders.ts';
import type { PlacedLine } from './share-claims.ts';
import { sharesOf } from './shares.ts';
import { readTables } from './table.ts';
import { totalRelations } from './totals.ts';

/** Every number of a text with its role, and every relation among them. Offsets: mention.at + number.start. */
export interface Evidence {
  readonly lines: readonly PlacedLine[];
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
  /** What only the arithmetic shows: claims that come out of the amounts around them. Nothing is blamed by these. */
  readonly explained: readonly Relation[];
}

/** Reads a text once. What one line says is remembered by line; what lines say together is not. */
export const evidenceOf = remembered((document: Document): Evidence => {
  const relations: Relation[] = [];
  const mentions: Mention[] = [];
  const lines: PlacedLine[] = [];
  for (const { start, facts } of document.paragraphs) {
    const line = placedLine(facts, start);
    if (line.mentions.length === 0) continue;
    lines.push(line);
    for (const mention of line.mentions) mentions.push(mention);
    for (const relation of line.relations) relations.push(relation);
  }
  relations.push(...sharesOf(lines, relations), ...pricesOf(lines), ...averagesOf(lines));
  agree(relations, [...listRelations(lines), ...lines.flatMap(recordRelations)]);
  relations.push(...fieldRelations(lines, relations), ...completionFields(lines, relations));
  relations.push(...farRelations(lines, relations));
  const tables = readTables(document.paragraphs);
  mentions.push(...tables.mentions);
  relations.push(...tables.relations);
  agree(relations, quarterRelations(mentions));
  relations.push(...remainderRelations(lines, relations));
  const explained = explainedBy(lines, relations, monthsPassed(document));
  relations.push(...partRelations(lines, [...relations, ...explained.filter(isPartition)]));
  return { lines, mentions, relations, explained };
});

/** How many months of the year have passed, as the title or the first lines say: 10月, 上半年, 三季度. */
function monthsPassed({ title, text }: Document): number | null {
  const words = title?.facts.folded ?? text.slice(0, OPENING);
  const named = monthsIn(words).at(-1);
  if (named !== undefined) return named;
  if (/上半年|半年度/.test(words)) return 6;
  const quarter = /([一二三四])季度/.exec(words)?.[1];
  return quarter === undefined ? null : 3 * ('一二三四'.indexOf(quarter) + 1);
}

const OPENING = 60;

/** What the arithmetic shows to be a whole and its parts. */
function isPartition({ kind }: Relation): boolean {
  return kind === 'total';
}

/** What several things show together goes before what one sentence seems to say. */
function agree(relations: Relation[], shown: readonly Relation[]): void {
  for (const relation of shown) {
    const known = relations.findIndex(({ claim }) => claim === relation.claim);
    const isRight = relation.verdict === 'consistent';
    if (known === -1) relations.push(relation);
    else if (isRight && relations[known]?.verdict === 'inconsistent') relations[known] = relation;
  }
}

interface Line extends PlacedLine {
  readonly start: number;
  readonly relations: readonly Relation[];
}

/** What one line says by itself. */
function readLine(facts: Facts, start: number): Line {
  const told = statementsIn(facts, start);
  const mentions: Mention[] = [];
  let letters = 0;
  for (const statement of told) {
    for (const mention of statement.mentions) mentions.push(mention);
    letters |= statement.letters;
  }
  const statements = told.map((statement) => statement.mentions);
  const relations = told.length > 0 ? relationsIn(told, facts.folded) : [];
  return { start, statements, mentions, letters, relations, kept: [] };
}

function relationsIn(told: readonly Statement[], folded: string): readonly Relation[] {
  const found = neighbourRelations(told);
  for (const relation of totalRelations(told)) found.push(relation);
  for (const relation of rateRelations(told, folded)) found.push(relation);
  return found;
}

/** Where each line stood last: it is read once, and placed anew only when it has moved. */
const lastPlace = perLine((): { line: Line | null } => ({ line: null }));

function placedLine(facts: Facts, start: number): Line {
  const last = lastPlace(facts);
  if (last.line === null) last.line = readLine(facts, start);
  else if (last.line.start !== start) last.line = movedTo(last.line, start);
  return last.line;
}

function movedTo(line: Line, start: number): Line {
  const mentions = line.mentions.map((mention) => placed(mention, start));
  const statements = line.statements.map((own) =>
    own.map((mention) => mentions[mention.index] ?? mention),
  );
  const relations = line.relations.map((relation) => placedRelation(relation, mentions));
  const { letters, kept } = line;
  return { start, statements, mentions, letters, relations, kept };
}

/** Written out field by field: a spread of so many objects costs more than all the arithmetic. */
function placed(
  { number, role, sign, label, lead, letters, from, silenced, index }: Mention,
  at: number,
): Mention {
  return { number, role, sign, label, lead, letters, from, silenced, at, index };
}

/** A relation of a line over the placed mentions of that line. */
function placedRelation(relation: Relation, line: readonly Mention[]): Relation {
  const { kind, claim, sign, operands, compute, formula, verdict, sure } = relation;
  return {
    kind,
    claim: line[claim.index] ?? claim,
    sign,
    operands: operands.map((operand) => line[operand.index] ?? operand),
    compute,
    formula,
    verdict,
    sure,
  };
}
