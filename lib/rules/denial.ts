import { assertedIn, clauseAround } from './asserted.ts';
import { completionsIn, scopeOf } from './changes.ts';
import { says } from './lexicon.ts';
import { measureAfter, measureBefore } from './measure.ts';
import type { RuleContext } from './rule.ts';
import type { Sentence } from './sentences.ts';

/**
 * For a list of sentences, the one that denies the sentence at an index: a figure elsewhere that
 * speaks against its claim. A neighbour is no denial: truth/exaggeration reads the two together.
 */
export function deniersIn(
  sentences: readonly Sentence[],
  context: RuleContext,
): (index: number) => Sentence | null {
  let holders: Holders | null = null;
  return (index) => {
    const sentence = sentences[index];
    const claim = sentence ? claimOf(sentence, context) : null;
    if (claim === null) return null;
    holders ??= holdersOf(sentences, context);
    const at = holders.get(claim)?.find((other) => Math.abs(other - index) > 1);
    return at === undefined ? null : (sentences[at] ?? null);
  };
}

/** Where each claim is denied, the first few places of it. */
type Holders = ReadonlyMap<string, readonly number[]>;

function holdersOf(sentences: readonly Sentence[], context: RuleContext): Holders {
  const holders = new Map<string, readonly number[]>();
  for (const [index, sentence] of sentences.entries()) {
    for (const key of deniedBy(sentence, context)) {
      const known = holders.get(key) ?? [];
      if (known.length < ENOUGH) holders.set(key, [...known, index]);
    }
  }
  return holders;
}

/** Of four sentences one is no neighbour of a fifth. */
const ENOUGH = 4;
const ALL = 'met';
const WHOLE = 100;
const NONE = /(?:零|(?:没有|无)(?:发生|接到|出现)?(?:一[起件])?)(投诉|断货|欠费|缺货)(?!率)/;
const SOME = /(投诉|断货|欠费|缺货)(?:了|共)?[1-9]\d{0,8}(?:件|次|户|起)/;
const STOCK = [
  ['stock-fell', 'stock-rises'],
  ['stock-rose', 'stock-falls'],
] as const;

/** What the sentence claims: a target met, none of something, stock that went one way; null when none of these. */
function claimOf(sentence: Sentence, context: RuleContext): string | null {
  const { folded } = sentence;
  const [met] = assertedIn(folded, 'fulfilment', context);
  if (met && !/\d%/.test(folded) && scopeOf(folded, met.end, context) === '') {
    const clause = clauseAround(folded, met);
    if (says(folded.slice(clause.start, clause.end), context.lexicon('all-targets'))) return ALL;
    const measure =
      measureAfter(folded.slice(0, clause.end), met.end, context) ??
      measureBefore(folded, met.start, context);
    return measure && `${ALL} ${measure}`;
  }
  const none = NONE.exec(folded);
  if (none && scopeOf(folded, none.index, context) === '') return `none ${none[1]}`;
  return STOCK.find(([claim]) => says(folded, context.lexicon(claim)))?.[1] ?? null;
}

/** The claims that the sentence speaks against. */
function deniedBy(sentence: Sentence, context: RuleContext): readonly string[] {
  const { folded } = sentence;
  const short = [
    ...completionsIn(sentence, context)
      .filter(({ rate, scope }) => rate < WHOLE && scope === '')
      .map(({ measure }) => measure),
    ...Array.from(folded.matchAll(context.lexicon('shortfall')))
      .filter(({ index }) => scopeOf(folded, index, context) === '')
      .map(({ index }) => measureBefore(folded, index, context)),
  ];
  const some = SOME.exec(folded);
  const told = some && scopeOf(folded, some.index, context) === '' ? [`none ${some[1]}`] : [];
  const stock = STOCK.map(([, denial]) => denial).filter((denial) =>
    says(folded, context.lexicon(denial)),
  );
  return [
    ...(short.length > 0 ? [ALL] : []),
    ...short.flatMap((measure) => (measure === null ? [] : [`${ALL} ${measure}`])),
    ...told,
    ...stock,
  ];
}
