import { perDocument, type Document } from '../text/document.ts';
import { monthsIn } from '../text/month.ts';
import { averagesIn } from './averages.ts';
import { explainedBy } from './explain.ts';
import { farRelations } from './far.ts';
import { completionFields, fieldRelations } from './fields.ts';
import { listRelations } from './lists.ts';
import type { Mention } from './mention.ts';
import { placedLines, type Line } from './placed-lines.ts';
import { pricesOf } from './prices.ts';
import { quarterRelations } from './quarters.ts';
import { recordRelations } from './records.ts';
import { partRelations } from './partitions.ts';
import type { Relation } from './relation.ts';
import { remainderRelations } from './remainders.ts';
import { sharesOf } from './shares.ts';
import { readTables } from './table.ts';

/** Every number of a text with its role, and every relation among them. Offsets: spanOf of a mention. */
export interface Evidence {
  readonly lines: readonly Line[];
  readonly mentions: readonly Mention[];
  /** Those of tables, which stand in no line here. */
  readonly cells: readonly Mention[];
  readonly relations: readonly Relation[];
  /** What only the arithmetic shows: claims that come out of the amounts around them. Nothing is blamed by these. Worked out when first asked for. */
  readonly explained: readonly Relation[];
}

/** Reads a text once, and puts its lines where they stand in it: another text may have moved them since. */
export function evidenceOf(document: Document): Evidence {
  const { evidence, starts } = readOnce(document);
  evidence.lines.forEach(({ place }, at) => {
    place.start = starts[at] ?? place.start;
  });
  return evidence;
}

const readOnce = perDocument((document) => {
  const evidence = readEvidence(document);
  return { evidence, starts: evidence.lines.map(({ place }) => place.start) };
});

function readEvidence(document: Document): Evidence {
  const relations: Relation[] = [];
  const mentions: Mention[] = [];
  const lines = placedLines(document.paragraphs);
  for (const line of lines) {
    for (const mention of line.mentions) mentions.push(mention);
    for (const relation of line.relations) relations.push(relation);
  }
  relations.push(...sharesOf(lines, relations), ...pricesOf(lines));
  for (const line of lines) for (const average of averagesIn(line)) relations.push(average);
  agree(relations, listRelations(lines));
  for (const line of lines) agree(relations, recordRelations(line));
  relations.push(...fieldRelations(lines, relations), ...completionFields(lines, relations));
  relations.push(...farRelations(lines, relations));
  const tables = readTables(document.paragraphs);
  mentions.push(...tables.mentions);
  relations.push(...tables.relations);
  agree(relations, quarterRelations(mentions));
  relations.push(...remainderRelations(lines, relations));
  // Asked for by few of those who want to know what is wrong, and dearer than most of the rest.
  let found: readonly Relation[] | null = null;
  const explained = (): readonly Relation[] =>
    (found ??= explainedBy(lines, relations, monthsPassed(document)));
  const parts = partRelations(lines, relations, () => explained().filter(isPartition));
  return {
    lines,
    mentions,
    cells: tables.mentions,
    relations: parts.length > 0 ? relations.concat(parts) : relations,
    get explained() {
      return explained();
    },
  };
}

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
