/** Fields of a Word document: what is shown of them is their result, never their instruction. */
import { Refused } from '../problem.ts';

export interface Fields {
  /** begin, separate or end. */
  readonly mark: (type: string) => void;
  readonly openSimple: (instruction: string) => void;
  readonly instruct: (text: string) => void;
  readonly endParagraph: () => void;
  /** Whether words at this place are matter of the text. */
  readonly isShown: () => boolean;
}

interface Field {
  instruction: string;
  isResult: boolean;
}

const INSTRUCTION_MAX = 200;
/** Fields inside fields. */
const DEPTH_MAX = 100;

export function createFields(): Fields {
  const open: Field[] = [];
  const begin = (field: Field): void => {
    if (open.length >= DEPTH_MAX) throw new Refused('broken');
    open.push(field);
  };
  return {
    mark: (type) => {
      const field = open.at(-1);
      if (type === 'begin') begin({ instruction: '', isResult: false });
      else if (type === 'separate' && field) field.isResult = true;
      else if (type === 'end') open.pop();
    },
    openSimple: (instruction) => begin({ instruction, isResult: true }),
    instruct: (text) => {
      const field = open.at(-1);
      if (field && field.instruction.length < INSTRUCTION_MAX) field.instruction += text;
    },
    endParagraph: () => {
      // A field that was left open by a damaged file must not swallow the rest of the text.
      while (open.at(-1)?.isResult === false) open.pop();
    },
    isShown: () => open.every(({ isResult, instruction }) => isResult && !isContents(instruction)),
  };
}

/** A table of contents says every heading twice. */
function isContents(instruction: string): boolean {
  return /^\s*TOC\b/i.test(instruction);
}
