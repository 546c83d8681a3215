import { Block } from '../text/block.ts';
import type { Document } from '../text/document.ts';
import type { Heading, Section } from '../text/outline.ts';
import { perSection } from '../text/section.ts';
import { wordingOf, type Wording } from '../text/wording.ts';
import type { RuleContext } from './rule.ts';
import { Sentence, sentencesOfBlock } from './sentences.ts';

/** Sentences and headings in order: （一）销量大幅增长 is a statement too. */
export function linesOf({ root }: Document): readonly Sentence[] {
  return linesUnder(root);
}

/** The same, a title and what is said beside it as one: 离网:31户,比10月多9户. */
export function statementsOf({ root }: Document): readonly Sentence[] {
  return statementsUnder(root);
}

const linesUnder = perSection(({ heading, blocks, children }): readonly Sentence[] => {
  const title = heading && titleOf(heading);
  return [
    ...(title ? [title] : []),
    ...blocks.flatMap((block) => sentencesOfBlock(block)),
    ...children.flatMap((child) => linesUnder(child)),
  ];
});

const statementsUnder = perSection(({ heading, blocks, children }): readonly Sentence[] => {
  const title = heading && titleOf(heading);
  const own = blocks.flatMap((block) => sentencesOfBlock(block));
  const [first] = own;
  const head = title && first?.paragraph === title.paragraph ? [joined(title, first)] : null;
  return [
    ...(head ?? (title ? [title] : [])),
    ...(head ? own.slice(1) : own),
    ...children.flatMap((child) => statementsUnder(child)),
  ];
});

function joined(title: Sentence, { end, folded, block }: Sentence): Sentence {
  const by = block.paragraph.start;
  const span = { start: title.start - by, end: end - by };
  return new Sentence(block, span, wordingOf(`${title.folded}:${folded}`));
}

/** Whether a sentence or a heading passes a test on its wording; each section is looked at once. */
export function someLine(test: (wording: Wording, context: RuleContext) => boolean) {
  const someUnder = perSection(({ heading, blocks, children }, context: RuleContext): boolean => {
    const passes = ({ wording }: Sentence): boolean => test(wording, context);
    return (
      blocks.some((block) => sentencesOfBlock(block).some(passes)) ||
      (heading?.title != null && test(wordingOf(heading.words), context)) ||
      children.some((child) => someUnder(child, context))
    );
  });
  return ({ root }: Document, context: RuleContext): boolean => someUnder(root, context);
}

/** A heading and those under it, in order. */
export function headingsOf({ heading, children }: Section): readonly Heading[] {
  return [...(heading ? [heading] : []), ...children.flatMap(headingsOf)];
}

/** The title of a heading, read as a sentence. */
function titleOf({ title, words }: Heading): Sentence | null {
  if (!title) return null;
  const { paragraph, start, end } = title;
  const span = { start: start - paragraph.start, end: end - paragraph.start };
  return new Sentence(new Block(paragraph, span.start, span.end), span, wordingOf(words));
}
