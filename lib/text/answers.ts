/** What is known of each lexicon in one text, two bits each: thousands of texts hold a hundred answers and more. */
export type Answers = number[];

export const ASK = 0;
export const NO = 1;
export const YES = 2;

/** So many answers in a number keep it small, which an engine holds without a box. */
const A_NUMBER = 15;
const BITS = 3;

/** Where one answer stands. */
export interface Slot {
  readonly at: number;
  readonly shift: number;
}

export function slotOf(lexicon: number): Slot {
  return { at: Math.floor(lexicon / A_NUMBER), shift: 2 * (lexicon % A_NUMBER) };
}

export function answerAt(answers: Answers, { at, shift }: Slot): number {
  return ((answers[at] ?? 0) >> shift) & BITS;
}

export function setAnswer(answers: Answers, { at, shift }: Slot, answer: number): void {
  answers[at] = ((answers[at] ?? 0) & ~(BITS << shift)) | (answer << shift);
}
