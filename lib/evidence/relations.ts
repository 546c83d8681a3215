import type { Document } from '../text/document.ts';
import { remembered } from '../text/remember.ts';
import { averagesOf } from './averages.ts';
import { relationsInLine } from './frames.ts';
import { statementsIn, type Mention } from './mention.ts';
import { pricesOf } from './prices.ts';
import { ratesInLine } from './rates.ts';
import type { Relation } from './relation.ts';
import { sharesOf, type PlacedLine } from './shares.ts';
import { readTables } from './table.ts';
import { totalsInLine } from './totals.ts';

/** Every number of a text with its role, and every relation among them. Offsets: mention.at + number.start. */
export interface Evidence {
  readonly lines: readonly PlacedLine[];
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
}

/** Reads a text once. What one line says is remembered by line; what lines say together is not. */
export const evidenceOf = remembered((document: Document): Evidence => {
  const relations: Relation[] = [];
  const mentions: Mention[] = [];
  const lines: PlacedLine[] = [];
  for (const { start, facts } of document.paragraphs) {
    const place = placing(start);
    const statements = statementsIn(facts).map((statement) => statement.mentions.map(place));
    lines.push({ statements });
    for (const statement of statements) mentions.push(...statement);
    for (const found of [relationsInLine(facts), totalsInLine(facts), ratesInLine(facts)]) {
      for (const relation of found) {
        relations.push({
          ...relation,
          claim: place(relation.claim),
          operands: relation.operands.map(place),
        });
      }
    }
  }
  relations.push(...sharesOf(lines, relations), ...pricesOf(lines), ...averagesOf(lines));
  const tables = readTables(document.paragraphs);
  mentions.push(...tables.mentions);
  relations.push(...tables.relations);
  return { lines, mentions, relations };
});

/** Gives each mention of a line its place in the text: the same object for the same mention. */
function placing(at: number): (mention: Mention) => Mention {
  const placed = new Map<Mention, Mention>();
  return (mention) => {
    const known = placed.get(mention);
    if (known) return known;
    const fresh = { ...mention, at };
    placed.set(mention, fresh);
    return fresh;
  };
}
