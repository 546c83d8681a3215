/** What models are being asked, and what they answered: kept while the panel lives, however often findings are closed. */
import { useSyncExternalStore } from 'react';
import type { Failure } from '../../../lib/coach/client/failure.ts';
import type { Job, Matter, Told } from '../../../lib/llm/jobs/job.ts';
import { sendJob } from '../../../lib/llm/send.ts';
import type { LlmState } from '../../../lib/llm/state.ts';
import { after, START, type Progress } from '../../shared/llm/progress.ts';

export type Asked =
  | { readonly kind: 'running'; readonly job: Job; readonly progress: Progress }
  | {
      readonly kind: 'answered';
      readonly job: Job;
      readonly told: Told & { readonly answer: { readonly state: 'answered' } };
      /** Which one answered. */
      readonly model: string;
      readonly isRecorded: boolean;
    }
  | {
      readonly kind: 'failed';
      readonly job: Job;
      readonly failure: Failure;
      readonly isRecorded: boolean;
    }
  /** Nothing was sent. */
  | { readonly kind: 'withheld'; readonly state: LlmState };

const kept = new Map<string, Asked>();
const running = new Map<string, AbortController>();
const listeners = new Set<() => void>();

/** What was asked under a key; null for nothing yet. */
export function useAsked(key: string): Asked | null {
  return useSyncExternalStore(subscribe, () => kept.get(key) ?? null);
}

/** Sends a job; one that is under way under the same key is called off. */
export async function send(key: string, job: Job, matter: Matter): Promise<void> {
  running.get(key)?.abort();
  const controller = new AbortController();
  running.set(key, controller);
  set(key, { kind: 'running', job, progress: START });
  const { signal } = controller;
  const sent = await sendJob(job, {
    matter,
    signal,
    onEvent: (event) => {
      if (running.get(key) !== controller) return;
      const before = kept.get(key);
      const progress = before?.kind === 'running' ? before.progress : START;
      set(key, { kind: 'running', job, progress: after(event, progress) });
    },
  });
  if (running.get(key) !== controller) return;
  running.delete(key);
  if (sent.answer === null) set(key, { kind: 'withheld', state: sent.state });
  else if (sent.answer.state === 'failed')
    set(key, {
      kind: 'failed',
      job,
      failure: sent.answer.failure,
      isRecorded: sent.isRecorded,
    });
  else {
    const { answer, reading, model, isRecorded } = sent;
    set(key, { kind: 'answered', job, told: { answer, reading }, model, isRecorded });
  }
}

export function stop(key: string): void {
  running.get(key)?.abort();
}

function set(key: string, asked: Asked): void {
  kept.set(key, asked);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
