/** How far a model is with its answer, as its client tells. */
import type { AskEvent } from '../../../lib/coach/client/answer.ts';

/** What it is doing just now. */
export interface Progress {
  readonly stage: 'sent' | 'thinking' | 'receiving' | 'waiting' | 'stepped' | 'repairing';
  /** Characters that came. */
  readonly count: number;
  /** When it asks again, milliseconds since 1970; of waiting only. */
  readonly until: number;
  readonly attempt: number;
}

export const START: Progress = { stage: 'sent', count: 0, until: 0, attempt: 0 };

export function after(event: AskEvent, before: Progress): Progress {
  switch (event.kind) {
    case 'sent':
      return before.stage === 'stepped' || before.stage === 'repairing'
        ? before
        : { ...START, attempt: before.attempt };
    case 'progress':
      return event.characters > 0
        ? { ...START, stage: 'receiving', count: event.characters }
        : { ...START, stage: 'thinking', count: event.thinking };
    case 'waiting':
      return { stage: 'waiting', count: 0, until: event.until, attempt: event.attempt };
    case 'stepped':
      return { ...START, stage: 'stepped' };
    case 'repairing':
      return { ...START, stage: 'repairing' };
  }
}
