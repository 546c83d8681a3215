/** What is told while a model is asked, and what comes of it. */
import type { Reply } from '../reply/read.ts';
import type { Capability, Mode } from './capability.ts';
import type { Usage } from './complete.ts';
import type { Failure } from './failure.ts';

export type AskEvent =
  | { readonly kind: 'sent'; readonly mode: Mode }
  | { readonly kind: 'progress'; readonly characters: number; readonly thinking: number }
  /** Until when it waits before it asks again, milliseconds since 1970. */
  | {
      readonly kind: 'waiting';
      readonly until: number;
      readonly attempt: number;
      readonly after: Failure;
    }
  | { readonly kind: 'stepped'; readonly capability: Capability; readonly after: Failure | null }
  | { readonly kind: 'repairing'; readonly problem: string };

/** What an answer should be taken with. */
export type Warning = 'input-cut' | 'reply-cut' | 'items-dropped' | 'from-thoughts';

export type Answer<T> =
  | {
      readonly state: 'answered';
      readonly reply: Reply<T>;
      readonly warnings: readonly Warning[];
      readonly capability: Capability;
      readonly usage: Usage | null;
      readonly firstByteMs: number | null;
      readonly requests: number;
    }
  | {
      readonly state: 'failed';
      readonly failure: Failure;
      readonly capability: Capability;
      readonly requests: number;
    };
