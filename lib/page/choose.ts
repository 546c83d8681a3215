/** The field that the user picked: asked for, picked anew, remembered. */
import type { Choice } from '../message-schema.ts';
import type { Picked } from '../messages.ts';
import { attempt } from './access.ts';
import type { Channel } from './delivery.ts';
import { choiceOf } from './find.ts';
import { reachDocuments } from './frames.ts';
import { type Picker, startPicking } from './pick.ts';

export interface Chooser {
  /** What is known; null while nothing is. */
  current(): Choice | null;
  /** Asks what was picked before; a worker that does not answer changes nothing. */
  recall(): Promise<void>;
  /** Lets the user pick in the root document and all it reaches. */
  pick(): Promise<Picked>;
  stop(): void;
}

/** @param chosen called when a field was picked, after it was remembered or could not be */
export function createChooser(
  root: Document,
  channel: Pick<Channel, 'choice' | 'picked'>,
  chosen: () => void,
): Chooser {
  let choice: Choice | null = null;
  let picker: Picker | null = null;

  async function recall(): Promise<void> {
    choice = await channel.choice().catch(() => choice);
  }

  async function pick(): Promise<Picked> {
    picker?.stop();
    picker = startPicking(attempt(() => reachDocuments(root)) ?? []);
    const end = await picker.picked;
    picker = null;
    if (end === null) return 'given-up';
    choice = choiceOf(end.picked, end.all);
    const isKept = await channel.picked(choice).then(
      () => true,
      () => false,
    );
    chosen();
    return isKept ? 'picked' : 'not-kept';
  }

  return { current: () => choice, recall, pick, stop: () => picker?.stop() };
}
