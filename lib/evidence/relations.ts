import type { Document } from '../text/document.ts';
import { monthsIn } from '../text/month.ts';
import type { Facts } from '../text/paragraph.ts';
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

/** What one line says by itself; read once per line. */
const evidenceOfLine = remembered((facts: Facts) => {
  const told = statementsIn(facts);
  if (told.length === 0) return NOTHING;
  const found = [
    ...neighbourRelations(told),
    ...totalRelations(told),
    ...rateRelations(told, facts.folded),
  ];
  return { told, found };
});

const NOTHING: { told: readonly Statement[]; found: readonly Relation[] } = { told: [], found: [] };

interface Line extends PlacedLine {
  readonly start: number;
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
}

/** Lines before an edit stand where they stood: each is placed anew only when it has moved. */
const lastPlaces = new WeakMap<Facts, Line>();

function placedLine(facts: Facts, start: number): Line {
  const last = lastPlaces.get(facts);
  if (last?.start === start) return last;
  const { told, found } = evidenceOfLine(facts);
  const mentions: Mention[] = [];
  const statements = told.map((statement) => {
    const own = statement.mentions.map((mention) => placed(mention, start));
    for (const mention of own) mentions.push(mention);
    return own;
  });
  const relations = found.map((relation) => placedRelation(relation, mentions));
  const line = { start, statements, mentions, relations };
  lastPlaces.set(facts, line);
  return line;
}

/** Written out field by field: a spread of so many objects costs more than all the arithmetic. */
function placed(
  { number, role, sign, label, lead, from, silenced, index }: Mention,
  at: number,
): Mention {
  return { number, role, sign, label, lead, from, silenced, at, index };
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
