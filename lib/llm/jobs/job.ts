/** One thing that a model can be asked to do for a finding: what is sent, and what the answer comes to. */
import type { Answer } from '../../coach/client/answer.ts';
import type { Verdict } from '../../coach/guard/guard.ts';
import type { Ground } from '../../coach/ground.ts';
import type { OutlineSources } from '../../coach/outline/outline.ts';
import type { MeaningJudgement } from '../../coach/prompts/meaning.ts';
import type { JobKind, Prompt } from '../../coach/prompts/prompt.ts';
import type { RedactKind } from '../../coach/redact/kinds.ts';
import type { Figure } from '../../evidence/indicators.ts';
import type { Finding } from '../../rules/report.ts';

/** What a job is made from, and what its answer is held against when it has come: the draft may have changed. */
export interface Matter {
  readonly finding: Finding;
  readonly ground: Ground;
  readonly sources: OutlineSources;
  /** What numbers are looked up in: the figures of the draft's own area and of the totals. */
  readonly figures: readonly Figure[];
}

/** Who must not be named outside: shops and their owners, people. */
export interface Names {
  readonly customers: readonly string[];
  readonly authors: readonly string[];
}

/** What an answer comes to. */
export type Reading =
  /** Held against the draft as it stands whenever it is shown. */
  | { readonly kind: 'suggestions'; readonly verdicts: (now: Matter) => readonly Verdict[] }
  | { readonly kind: 'remark'; readonly remark: MeaningJudgement };

/** The only way to a model: gives a prompt away and comes back with the answer. */
export type Asking = <T>(prompt: Prompt<T>) => Promise<Answer<T>>;

export interface Job<R extends Reading = Reading> {
  readonly kind: JobKind;
  /** The rule that it is asked for; null for none. */
  readonly rule: string | null;
  /** Exactly what is sent, redacted. */
  readonly outgoing: Pick<Prompt<unknown>, 'system' | 'user' | 'maxTokens' | 'version'>;
  /** How many values of each kind were taken out. */
  readonly hidden: Readonly<Partial<Record<RedactKind, number>>>;
  readonly ask: (asking: Asking) => Promise<Told<R>>;
}

/** An answer with what it comes to; `reading` is null where nothing in it can be used. */
export type Told<R extends Reading = Reading> =
  | { readonly answer: Answer<unknown> & { readonly state: 'failed' }; readonly reading: null }
  | {
      readonly answer: Answer<unknown> & { readonly state: 'answered' };
      readonly reading: R | null;
    };

export function jobOf<T, R extends Reading>(
  prompt: Prompt<T>,
  { rule, hidden }: Pick<Job, 'rule' | 'hidden'>,
  readingOf: (items: readonly T[]) => R | null,
): Job<R> {
  const { job: kind, system, user, maxTokens, version } = prompt;
  return {
    kind,
    rule,
    hidden,
    outgoing: { system, user, maxTokens, version },
    async ask(asking) {
      const answer = await asking(prompt);
      return answer.state === 'failed'
        ? { answer, reading: null }
        : { answer, reading: readingOf(answer.reply.items) };
    },
  };
}
