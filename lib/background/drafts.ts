/** Messages about drafts: parsed, their sender checked, then handled one at a time. */
import { markLost } from '../db/drafts.ts';
import { draftChangedSchema, draftPeriodSchema, fieldLostSchema } from '../message-schema.ts';
import type { onMessage } from '../messages.ts';
import type { Queue } from './queue.ts';
import { changePeriod, receiveDraft, type Desk } from './receive.ts';
import { grantedFrame, ownPage, type PageFrame, type Sender } from './sender.ts';

/** Who we are and what the user granted, to check senders by. */
export interface Gate {
  readonly ownId: string;
  /** chrome-extension://ID/ */
  readonly ownOrigin: string;
  readonly isGranted: (origin: string) => Promise<boolean>;
}

/**
 * `inTurn` serialises all writes: an edit reads the stored draft and puts a whole row, so another
 * write in between would be undone. `tidy` follows a field that was left. Throws to the sender:
 * ZodError or RefusedSender.
 */
export function setupDrafts(
  on: typeof onMessage,
  gate: Gate,
  desk: Desk,
  inTurn: Queue,
  tidy: () => Promise<void>,
): void {
  const frameOf = (sender: Sender): Promise<PageFrame> =>
    grantedFrame(sender, gate.ownId, gate.isGranted);
  on('draft.changed', async ({ data, sender }) => {
    const edit = draftChangedSchema.parse(data);
    return inTurn(async () => receiveDraft(edit, await frameOf(sender), desk));
  });
  on('field.lost', async ({ data, sender }) => {
    fieldLostSchema.parse(data);
    await inTurn(async () => {
      const { tabId, frameId } = await frameOf(sender);
      await markLost(tabId, frameId);
      await tidy();
    });
  });
  on('draft.period', async ({ data, sender }) => {
    ownPage(sender, gate.ownId, gate.ownOrigin);
    const { key, period } = draftPeriodSchema.parse(data);
    await inTurn(() => changePeriod(key, period, desk));
  });
}
