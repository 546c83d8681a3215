import { Block } from '../text/block.ts';
import { perDocument, type Document } from '../text/document.ts';
import type { Heading, Section } from '../text/outline.ts';
import { wordingOf, type Wording } from '../text/wording.ts';
import { Sentence, sentencesIn, someSentence } from './sentences.ts';

/** Sentences and headings in order: （一）销量大幅增长 is a statement too. */
export const linesOf = perDocument((document): readonly Sentence[] => {
  const sentences = sentencesIn(document.blocks);
  const lines: Sentence[] = [];
  let next = 0;
  for (const title of titlesOf(document)) {
    while (next < sentences.length && (sentences[next]?.start ?? 0) < title.start) {
      lines.push(sentences[next] as Sentence);
      next += 1;
    }
    lines.push(title);
  }
  return [...lines, ...sentences.slice(next)];
});

/** The same, a title and what is said beside it as one: 离网:31户,比10月多9户. */
export const statementsOf = perDocument((document): readonly Sentence[] => {
  const statements: Sentence[] = [];
  for (const line of linesOf(document)) {
    const before = statements.at(-1);
    if (before && isTitle(before) && before.block.paragraph === line.block.paragraph)
      statements[statements.length - 1] = joined(before, line);
    else statements.push(line);
  }
  return statements;
});

/** Whether a line is a title with matter beside it. */
function isTitle({ start, end, block }: Sentence): boolean {
  return block.start === start && block.end === end && block.paragraph.end !== end;
}

function joined(title: Sentence, { end, folded, block }: Sentence): Sentence {
  const by = block.paragraph.start;
  const span = { start: title.start - by, end: end - by };
  return new Sentence(block, span, wordingOf(`${title.folded}:${folded}`));
}

/** Whether a sentence or a heading passes a test on its wording. */
export function someLine(document: Document, test: (wording: Wording) => boolean): boolean {
  return (
    someSentence(document.blocks, test) || titlesOf(document).some(({ wording }) => test(wording))
  );
}

/** A heading and those under it, in order. */
export function headingsOf({ heading, children }: Section): readonly Heading[] {
  return [...(heading ? [heading] : []), ...children.flatMap(headingsOf)];
}

/** The titles of headings, read as sentences. */
const titlesOf = perDocument(({ root }): readonly Sentence[] =>
  root.children.flatMap(headingsOf).flatMap((heading) => titleOf(heading) ?? []),
);

function titleOf({ title, words }: Heading): Sentence | null {
  if (!title) return null;
  const { paragraph, start, end } = title;
  const span = { start: start - paragraph.start, end: end - paragraph.start };
  return new Sentence(new Block(paragraph, span.start, span.end), span, wordingOf(words));
}
