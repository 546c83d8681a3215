import { perDocument, type Document } from '../text/document.ts';
import type { Heading, Section } from '../text/outline.ts';
import { firstEndingAfter } from '../text/span.ts';
import { wordingOf, type Wording } from '../text/wording.ts';
import { sentencesIn, someSentence, type Sentence } from './sentences.ts';

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
const titlesOf = perDocument(({ root, paragraphs }): readonly Sentence[] => {
  return root.children.flatMap(headingsOf).flatMap(({ title, words }): Sentence[] => {
    const paragraph = title && paragraphs[firstEndingAfter(paragraphs, title.start)];
    if (!title || !paragraph) return [];
    const block = { ...title, paragraph, kept: [] };
    return [
      {
        ...title,
        folded: words,
        wording: wordingOf(words),
        quantities: wordingOf(words).quantities,
        block,
      },
    ];
  });
});
