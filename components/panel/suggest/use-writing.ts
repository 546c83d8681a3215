import { useState } from 'react';
import { copyText } from '../../../lib/copy-text.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import type { Replace } from '../../../lib/messages.ts';
import type { Outcome } from '../use-insert.ts';
import { usePortalRow } from '../use-stored.ts';
import { writeBlankForm, writeSteps } from '../write-steps.ts';

export interface Wanted {
  /** The text of the draft that the steps were made for. */
  readonly text: string;
  /** From the end of the text to its beginning. */
  readonly steps: readonly Replace[];
  /** What goes on the clipboard where the portal is not to be written into. */
  readonly copy: string;
  /** What goes into the first field of a form whose fields are all blank; the steps are then for the others. */
  readonly blankForm?: string;
}

export interface Result {
  readonly outcome: Outcome;
  /** How many steps stand in the page. */
  readonly done: number;
}

export interface Writing {
  readonly write: (wanted: Wanted) => Promise<Result>;
  readonly isWriting: boolean;
  /** What came of the last one; null before the first. */
  readonly result: Result | null;
  /** The portal is not to be written into: texts are copied. */
  readonly isCopied: boolean;
}

/** Puts texts at their places in the draft's field, or on the clipboard where that is settled. */
export function useWriting(draft: Draft): Writing {
  const [isWriting, setWriting] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  const isCopied = usePortalRow(draft.key)?.write === 'clipboard';
  const write = async ({ text, steps, copy, blankForm }: Wanted): Promise<Result> => {
    setWriting(true);
    setResult(null);
    const written = (): Promise<Result> =>
      blankForm === undefined
        ? writeSteps(draft, text, steps)
        : writeBlankForm(draft, text, blankForm, steps);
    const came: Result = isCopied
      ? { outcome: (await copyText(copy)) ? 'copied' : 'not-copied', done: 0 }
      : await written();
    setWriting(false);
    setResult(came);
    return came;
  };
  return { write, isWriting, result, isCopied };
}
