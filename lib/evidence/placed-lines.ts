/** The lines of a text with their numbers: each is read once and put where it stands now. */
import { perLine, type Facts, type Paragraph } from '../text/paragraph.ts';
import { neighbourRelations } from './frames.ts';
import type { Mention, Place, Statement } from './mention.ts';
import { rateRelations } from './rates.ts';
import type { Relation } from './relation.ts';
import { ROLE, type Roles } from './roles.ts';
import type { PlacedLine } from './share-claims.ts';
import { statementsIn } from './statements.ts';
import { totalRelations } from './totals.ts';

export interface Line extends PlacedLine {
  readonly place: Place;
  /** What the line says by itself. */
  readonly relations: readonly Relation[];
}

/** The lines that hold numbers, in order. */
export function placedLines(paragraphs: readonly Paragraph[]): readonly Line[] {
  readings += 1;
  const lines: Line[] = [];
  for (const { start, facts } of paragraphs) {
    const times = timesOf(facts);
    if (times.reading !== readings) [times.reading, times.taken] = [readings, 0];
    const [first] = times.lines;
    const line =
      times.lines[times.taken] ?? (first ? copyOf(first, { start }) : readLine(facts, { start }));
    times.lines[times.taken] = line;
    times.taken += 1;
    line.place.start = start;
    if (line.mentions.length > 0) lines.push(line);
  }
  return lines;
}

let readings = 0;

/** A line that stands in a text several times is as many lines, each at its place. */
interface Times {
  readonly lines: Line[];
  /** The reading that took of them last, and how many. */
  reading: number;
  taken: number;
}

const timesOf = perLine((): Times => ({ lines: [], reading: 0, taken: 0 }));

function readLine(facts: Facts, place: Place): Line {
  const told = statementsIn(facts, place);
  const mentions: Mention[] = [];
  const statements: (readonly Mention[])[] = [];
  let roles = 0;
  let letters = 0;
  for (const statement of told) {
    for (const mention of statement.mentions) mentions.push(mention);
    statements.push(statement.mentions);
    roles |= statement.roles;
    letters |= statement.letters;
  }
  const relations = told.length > 0 ? relationsIn(told, facts.folded, roles) : [];
  return { place, text: facts.text, statements, mentions, roles, letters, relations, kept: [] };
}

function relationsIn(
  told: readonly Statement[],
  folded: string,
  roles: Roles,
): readonly Relation[] {
  const found = neighbourRelations(told);
  for (const relation of totalRelations(told)) found.push(relation);
  if ((roles & ROLE.rate) !== 0)
    for (const relation of rateRelations(told, folded)) found.push(relation);
  return found;
}

function copyOf(line: Line, place: Place): Line {
  const mentions = line.mentions.map((mention) => placed(mention, place));
  const statements = line.statements.map((own) =>
    own.map((mention) => mentions[mention.index] ?? mention),
  );
  const relations = line.relations.map((relation) => placedRelation(relation, mentions));
  const { text, roles, letters } = line;
  return { place, text, statements, mentions, roles, letters, relations, kept: [] };
}

/** Written out field by field: a spread of so many objects costs more than all the arithmetic. */
function placed(
  { number, role, sign, label, lead, letters, from, silenced, index }: Mention,
  place: Place,
): Mention {
  return { number, role, sign, label, lead, letters, from, silenced, place, index };
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
