/** Sends what the page has to say, one message at a time, the latest first; a sleeping worker gets a second chance. */
import type { Marks } from '../messages.ts';
import type { Choice, DraftChanged, FieldLost, MarkPointed, ToolsName } from '../message-schema.ts';

export type Outgoing =
  | { readonly kind: 'draft'; readonly data: DraftChanged }
  | { readonly kind: 'lost'; readonly data: FieldLost };

export interface Channel {
  draft(data: DraftChanged): Promise<Marks>;
  lost(data: FieldLost): Promise<void>;
  /** The field that the user picked in this form before; null for none. */
  choice(): Promise<Choice | null>;
  pointed(data: MarkPointed): Promise<void>;
  /** Loads one of the scripts that are not needed everywhere into this frame. */
  loadTools(name: ToolsName): Promise<void>;
  /** False once the extension was updated or removed: this script can reach nobody any more. */
  isOpen(): boolean;
}

export interface Delivery {
  /** Replaces what still waits: only the latest state matters. */
  send(message: Outgoing): void;
  stop(): void;
}

/** The worker starts within these; after that the next edit tries again. */
const RETRY_MS = [500, 1000, 2000] as const;
const UNDELIVERED = Symbol('undelivered');

export function createDelivery(
  channel: Channel,
  answered: (marks: Marks) => void,
  closed: () => void,
): Delivery {
  let waiting: Outgoing | null = null;
  let sending = false;
  let stopped = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function send(message: Outgoing): void {
    waiting = message;
    failures = 0;
    clearTimeout(timer);
    void next();
  }

  async function next(): Promise<void> {
    if (sending || stopped || waiting === null) return;
    const message = waiting;
    waiting = null;
    sending = true;
    const answer = await transmit(message);
    sending = false;
    if (stopped) return;
    if (answer === UNDELIVERED) return retryLater(message);
    failures = 0;
    if (waiting !== null) void next();
    if (answer !== null) answered(answer);
  }

  async function transmit(message: Outgoing): Promise<Marks | null | typeof UNDELIVERED> {
    try {
      if (message.kind === 'draft') return await channel.draft(message.data);
      await channel.lost(message.data);
      return null;
    } catch {
      // Whatever the reason, the worker did not take it: retryLater tells a closed channel from a sleeping worker.
      return UNDELIVERED;
    }
  }

  function retryLater(message: Outgoing): void {
    if (!channel.isOpen()) {
      stop();
      closed();
      return;
    }
    waiting ??= message;
    const delay = RETRY_MS[failures++];
    if (delay !== undefined) timer = setTimeout(() => void next(), delay);
  }

  function stop(): void {
    stopped = true;
    waiting = null;
    clearTimeout(timer);
  }

  return { send, stop };
}
