import type { Mention } from '../evidence/mention.ts';
import type { Relation } from '../evidence/relation.ts';
import { evidenceOf } from '../evidence/relations.ts';
import { slipsOf, spanOf } from '../evidence/slips.ts';
import type { Document } from '../text/document.ts';
import type { NumberItem, Numbers } from './report.ts';

/** Every number of a text, in order: what it was checked with and how that went, or why it could not be. */
export function coverageOf(document: Document): Numbers {
  const { mentions, cells, relations, explained } = evidenceOf(document);
  const judged = judgedBy([...relations, ...explained], document);
  const items: NumberItem[] = [];
  const count = { consistent: 0, inconsistent: 0, imprecise: 0, unchecked: 0 };
  for (const mention of mentions) {
    const judgement = judged.get(mention) ?? unjudged(mention);
    if (judgement === null) continue;
    const { verdict, reason } = judgement;
    const { start, end } = spanOf(mention);
    items.push({ start, end, verdict, reason });
    count[verdict] += 1;
  }
  return {
    found: items.length,
    checked: items.length - count.unchecked,
    consistent: count.consistent,
    // Those of tables come last.
    items: cells.length > 0 ? items.toSorted((a, b) => a.start - b.start) : items,
  };
}

type Judged = Pick<NumberItem, 'verdict' | 'reason'>;

const WORSE = { unchecked: 0, imprecise: 1, consistent: 2, inconsistent: 3 } as const;

/** The operands of a misfit keep what else was said of them; its claim and the number in doubt do not. */
function judgedBy(
  relations: readonly Relation[],
  document: Document,
): ReadonlyMap<Mention, Judged> {
  const judged = new Map<Mention, Judged>();
  const note = (mention: Mention, fresh: Judged): void => {
    const known = judged.get(mention);
    if (!known || WORSE[fresh.verdict] > WORSE[known.verdict]) judged.set(mention, fresh);
  };
  for (const relation of relations) {
    const { verdict, claim, operands } = relation;
    if (verdict === 'inconsistent') continue;
    const judgement = { verdict, reason: tell(relation, document) };
    note(claim, judgement);
    for (const operand of operands) note(operand, judgement);
  }
  for (const slip of slipsOf(document)) {
    for (const relation of slip.relations) {
      const judgement = { verdict: 'inconsistent', reason: tell(relation, document) } as const;
      note(slip.culprit, judgement);
      note(relation.claim, judgement);
    }
  }
  return judged;
}

/** 实际 ÷ 计划：402.716箱、396箱 → 101.69%. What is written there is told once a relation. */
function tell(relation: Relation, { text }: Document): string {
  const known = told.get(relation);
  if (known !== undefined) return known;
  const { formula, claim, operands } = relation;
  const quote = (mention: Mention): string => {
    const { start, end } = spanOf(mention);
    return text.slice(start, end);
  };
  const from = operands.length === 0 ? '' : `：${operands.map(quote).join('、')}`;
  const fresh = `${formula}${from} → ${quote(claim)}`;
  told.set(relation, fresh);
  return fresh;
}

const told = new WeakMap<Relation, string>();

/** A single 一 or 两 before a noun is a word unless a relation used it. */
function isAmount({ number }: Mention): boolean {
  return number.kind === 'quantity' ? number.script !== 'single' : number.measure !== null;
}

const HEDGED: Judged = { verdict: 'unchecked', reason: '约数，不核对' };
const SILENCED: Judged = { verdict: 'unchecked', reason: '另有口径，不核对' };
const ALONE: Judged = { verdict: 'unchecked', reason: '文中没有可以对照的数' };

function unjudged(mention: Mention): Judged | null {
  if (!isAmount(mention)) return null;
  const { number, silenced } = mention;
  if (number.hedge !== null || number.upper !== null) return HEDGED;
  return silenced ? SILENCED : ALONE;
}
