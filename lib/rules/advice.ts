import { perDocument } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import type { Wording } from '../text/wording.ts';
import { sentencesOfItem } from './item-sentences.ts';
import { says } from './lexicon.ts';
import { problemsOf } from './problems.ts';
import type { RuleContext } from './rule.ts';
import { around, type Sentence } from './sentences.ts';

/** A sentence that proposes something, with the neighbours that may carry its details. */
export interface Advice extends Span {
  readonly wording: Wording;
  /** The sentence itself and those beside it in the same item, folded. */
  readonly context: string;
  /** Figures of the same sentences. */
  readonly figures: number;
  /** The sentence and the next one: details follow a short head, they do not precede it. */
  readonly details: string;
  readonly detailFigures: number;
}

/** The proposals of the problem part, a sentence each. */
export const adviceOf = perDocument((document, context: RuleContext): readonly Advice[] => {
  const found = problemsOf(document, context);
  if (!found) return [];
  return [...found.problems, ...found.proposals]
    .toSorted((a, b) => a.start - b.start)
    .flatMap((item) => {
      const sentences = sentencesOfItem(item, document);
      return sentences.flatMap((sentence, index) => {
        if (!says(sentence.wording, context.lexicon('advice'))) return [];
        const near = around(sentences, index, 1);
        const after = sentences.slice(index, index + 2);
        return {
          start: sentence.start,
          end: sentence.end,
          wording: sentence.wording,
          context: near.map(({ folded }) => folded).join(''),
          figures: countFigures(near),
          details: after.map(({ folded }) => folded).join(''),
          detailFigures: countFigures(after),
        };
      });
    });
});

/** 加强…力度 without who, when or how much. */
export function isVague(advice: Advice, { lexicon }: RuleContext): boolean {
  if (!says(advice.wording, lexicon('vague')) || advice.detailFigures > 0) return false;
  // What a shortage needs is asked for by problem/supply-questions.
  if (says(advice.wording, lexicon('supply'))) return false;
  return (
    !says(advice.details, lexicon('plan-date')) && !says(advice.details, lexicon('own-detail'))
  );
}

function countFigures(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { quantities }) => sum + quantities.length, 0);
}
