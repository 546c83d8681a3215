import type { Document } from '../text/document.ts';
import type { RelationKind } from '../evidence/relation.ts';
import { slipsOf, spanOf, type Slip } from '../evidence/slips.ts';
import type { Hit } from './rule.ts';

export type SlipRule = 'numbers/rate' | 'numbers/total' | 'numbers/unit-price';

const RULE: Record<RelationKind, SlipRule> = {
  completion: 'numbers/rate',
  growth: 'numbers/rate',
  difference: 'numbers/rate',
  over: 'numbers/rate',
  share: 'numbers/rate',
  points: 'numbers/rate',
  grim: 'numbers/rate',
  total: 'numbers/total',
  households: 'numbers/total',
  price: 'numbers/unit-price',
};
/** One slip, one finding: under the first of these that it breaks. */
const ORDER: readonly SlipRule[] = ['numbers/rate', 'numbers/total', 'numbers/unit-price'];

const NAME: Record<RelationKind, string> = {
  completion: '完成率',
  growth: '增减幅度',
  difference: '增减量',
  over: '与计划的差',
  share: '比率',
  points: '百分点之差',
  grim: '比率',
  total: '合计',
  households: '户数',
  price: '单箱与条均',
};

/** The slips that one rule speaks of. */
export function* slipHits(document: Document, rule: SlipRule): Generator<Hit> {
  for (const slip of slipsOf(document)) {
    if (ruleOf(slip) !== rule) continue;
    const { start, end } = slip;
    yield { start, end, message: messageOf(slip, document.text), ask: askOf(slip, document.text) };
  }
}

function ruleOf({ relations }: Slip): SlipRule {
  const broken = new Set(relations.map(({ kind }) => RULE[kind]));
  return ORDER.find((rule) => broken.has(rule)) ?? 'numbers/rate';
}

function messageOf({ relations, culprit, fit }: Slip, text: string): string {
  const written = quote(culprit, text);
  const [only] = relations;
  if (relations.length > 1 || !only) {
    const names = [...new Set(relations.map(({ kind }) => NAME[kind]))].join('、');
    const told = `“${written}”和 ${relations.length} 处算不拢（${names}）`;
    return fit === null ? told : `${told}，换成 ${fit} 就都对得上`;
  }
  const operands = only.operands.map((operand) => quote(operand, text));
  if (culprit !== only.claim) {
    return `“${quote(only.claim, text)}”和“${written}”算不拢，换成 ${fit} 就对得上`;
  }
  const basis = operands.length > 3 ? `${operands.length} 个数` : operands.join('、');
  return fit === null
    ? `按 ${basis} 算不出“${written}”`
    : `按 ${basis} 算（${only.formula}），约为 ${fit}，这里写的是 ${written}`;
}

function askOf({ culprit, fit }: Slip, text: string): string {
  return fit === null
    ? '这几个数里哪一个要改？对照原表看一下。'
    : `对照原表，“${quote(culprit, text)}”是不是 ${fit}？`;
}

function quote(mention: Slip['culprit'], text: string): string {
  const { start, end } = spanOf(mention);
  return text.slice(start, end);
}
