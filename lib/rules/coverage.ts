import type { Mention } from '../evidence/mention.ts';
import type { Relation } from '../evidence/relation.ts';
import { evidenceOf } from '../evidence/relations.ts';
import { slipsOf, spanOf } from '../evidence/slips.ts';
import type { Document } from '../text/document.ts';
import type { NumberItem, Numbers } from './report.ts';

/** Every number of a text, in order: what it was checked with and how that went, or why it could not be. */
export function coverageOf(document: Document): Numbers {
  const { mentions, relations, explained } = evidenceOf(document);
  const judged = judgedBy([...relations, ...explained], document);
  const items = mentions
    .flatMap((mention): readonly NumberItem[] => {
      const known = judged.get(mention);
      if (known) return [{ ...spanOf(mention), ...known }];
      return isAmount(mention)
        ? [{ ...spanOf(mention), verdict: 'unchecked', reason: reasonOf(mention) }]
        : [];
    })
    .toSorted((a, b) => a.start - b.start);
  const count = (wanted: NumberItem['verdict']): number =>
    items.filter(({ verdict }) => verdict === wanted).length;
  return {
    found: items.length,
    checked: items.length - count('unchecked'),
    consistent: count('consistent'),
    items,
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

/** 实际 ÷ 计划：402.716箱、396箱 → 101.69%. */
function tell({ formula, claim, operands }: Relation, { text }: Document): string {
  const quote = (mention: Mention): string => {
    const { start, end } = spanOf(mention);
    return text.slice(start, end);
  };
  const from = operands.length === 0 ? '' : `：${operands.map(quote).join('、')}`;
  return `${formula}${from} → ${quote(claim)}`;
}

/** A single 一 or 两 before a noun is a word unless a relation used it. */
function isAmount({ number }: Mention): boolean {
  return number.kind === 'quantity' ? number.script !== 'single' : number.measure !== null;
}

function reasonOf({ number, silenced }: Mention): string {
  if (number.hedge !== null || number.upper !== null) return '约数，不核对';
  return silenced ? '另有口径，不核对' : '文中没有可以对照的数';
}
