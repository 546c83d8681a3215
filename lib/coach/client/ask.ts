import type { Prompt } from '../prompts/prompt.ts';
import { readReply, type Reply } from '../reply/read.ts';
import type { Answer, AskEvent, Warning } from './answer.ts';
import { weaker, type Capability } from './capability.ts';
import { wait } from './clock.ts';
import {
  bodyOf,
  complete,
  type Completed,
  type CompleteOptions,
  type Message,
} from './complete.ts';
import type { Endpoint } from './endpoint.ts';
import { failure, FailureError, type Failure } from './failure.ts';
import { stepDown } from './ladder.ts';
import { delayBefore } from './retry.ts';
import { answerIn, messagesOf, repairOf } from './turns.ts';

export interface AskOptions extends Omit<CompleteOptions, 'onProgress'> {
  /** 0 to 1, for the jitter of waits. */
  readonly random: () => number;
  readonly onEvent: (event: AskEvent) => void;
}

/** Every way of asking again is bounded by itself; this bounds their product. */
const REQUESTS_MAX = 12;
const TOKENS_MAX = 8_192;

/** Asks until there is something to read or nothing more to try. Never throws. */
export async function ask<T>(
  endpoint: Endpoint,
  prompt: Prompt<T>,
  start: Capability,
  options: AskOptions,
): Promise<Answer<T>> {
  const asking = new Asking(endpoint, prompt, start, options);
  return asking.run();
}

class Asking<T> {
  private requests = 0;
  private retries = 0;
  private maxTokens: number;
  private hasRaised = false;
  private wasEmpty = false;
  private messages: readonly Message[];
  private hasRepaired = false;
  private readonly endpoint: Endpoint;
  private readonly prompt: Prompt<T>;
  private capability: Capability;
  private readonly options: AskOptions;

  constructor(endpoint: Endpoint, prompt: Prompt<T>, capability: Capability, options: AskOptions) {
    this.endpoint = endpoint;
    this.prompt = prompt;
    this.capability = capability;
    this.options = options;
    this.maxTokens = prompt.maxTokens;
    this.messages = messagesOf(prompt);
  }

  async run(): Promise<Answer<T>> {
    while (this.requests < REQUESTS_MAX) {
      const came = await this.once();
      const answer = 'kind' in came ? await this.afterFailure(came) : this.afterReply(came);
      if (answer !== null) return answer;
    }
    return this.failed(failure('schema'));
  }

  private async once(): Promise<Completed | Failure> {
    this.requests += 1;
    this.options.onEvent({ kind: 'sent', mode: this.capability.mode });
    const body = bodyOf(
      this.endpoint,
      this.capability,
      this.messages,
      this.prompt.wire,
      this.maxTokens,
    );
    try {
      return await complete(this.endpoint, body, {
        ...this.options,
        onProgress: (characters, thinking) =>
          this.options.onEvent({ kind: 'progress', characters, thinking }),
      });
    } catch (error) {
      if (error instanceof FailureError) return error.failure;
      return failure('network', { details: { words: String(error) } });
    }
  }

  /** Null to ask again. */
  private async afterFailure(failed: Failure): Promise<Answer<T> | null> {
    const stepped = stepDown(this.endpoint, this.capability, failed);
    if (stepped) return this.step(stepped, failed);
    if (failed.kind === 'empty') return this.afterNothing();
    const { clock, random, signal, onEvent } = this.options;
    const delay = delayBefore(this.retries, failed, clock.now(), random());
    if (delay === null) return this.failed(failed);
    this.retries += 1;
    onEvent({ kind: 'waiting', until: clock.now() + delay, attempt: this.retries, after: failed });
    const isOver = await wait(clock, delay, signal);
    return isOver ? null : this.failed(failure('aborted'));
  }

  private afterReply(came: Completed): Answer<T> | null {
    if (came.finish === 'content_filter' || came.finish === 'sensitive')
      return this.failed(failure('filtered', { details: { words: came.finish } }));
    const { text, isFromThoughts } = answerIn(came);
    if (text === '') return this.afterNothing();
    const reply = readReply(text, this.prompt.reply);
    const isCut = came.finish === 'length' || came.cut !== null;
    if (came.finish === 'length' && !this.hasRaised && !isStrict(reply)) {
      this.hasRaised = true;
      this.maxTokens = Math.min(TOKENS_MAX, this.maxTokens * 2);
      return null;
    }
    if ('items' in reply && (reply.items.length > 0 || reply.path !== 'cut'))
      return this.answered(came, reply, isCut, isFromThoughts);
    if (came.cut) return this.failed(came.cut);
    if (isCut || (came.finish === null && !came.sawDone)) return this.failed(failure('truncated'));
    return this.afterNonsense(text, 'problem' in reply ? reply.problem : reply.dropped.join('；'));
  }

  /** DeepSeek's JSON mode sometimes says nothing: once more, then weaker. */
  private afterNothing(): Answer<T> | null {
    if (!this.wasEmpty) {
      this.wasEmpty = true;
      return null;
    }
    const stepped = weaker(this.endpoint, this.capability);
    return stepped ? this.step(stepped, failure('empty')) : this.failed(failure('empty'));
  }

  /** One turn to repair, then in words alone, then no more. */
  private afterNonsense(text: string, problem: string): Answer<T> | null {
    if (!this.hasRepaired) {
      this.hasRepaired = true;
      this.messages = [...messagesOf(this.prompt), repairOf(text, problem, this.prompt.nonce)];
      this.options.onEvent({ kind: 'repairing', problem });
      return null;
    }
    if (this.capability.mode !== 'prompt') {
      const found = failure('schema', { details: { words: problem } });
      return this.step({ ...this.capability, mode: 'prompt' }, found);
    }
    return this.failed(failure('schema', { details: { words: problem } }));
  }

  private step(capability: Capability, after: Failure): null {
    this.capability = capability;
    this.messages = messagesOf(this.prompt);
    this.options.onEvent({ kind: 'stepped', capability, after });
    return null;
  }

  private answered(
    came: Completed,
    reply: Reply<T>,
    isCut: boolean,
    isFromThoughts: boolean,
  ): Answer<T> {
    const warnings: Warning[] = [];
    if (!reply.isEchoed) warnings.push('input-cut');
    if (isCut || reply.path === 'cut') warnings.push('reply-cut');
    if (reply.dropped.length > 0) warnings.push('items-dropped');
    if (isFromThoughts) warnings.push('from-thoughts');
    return {
      state: 'answered',
      reply,
      warnings,
      capability: { ...this.capability, checkedAt: this.options.clock.now(), failStreak: 0 },
      usage: came.usage,
      firstByteMs: came.firstByteMs,
      requests: this.requests,
    };
  }

  private failed(found: Failure): Answer<T> {
    const { failStreak } = this.capability;
    const isUnread = found.kind === 'schema' || found.kind === 'empty';
    const capability = { ...this.capability, failStreak: isUnread ? failStreak + 1 : failStreak };
    return { state: 'failed', failure: found, capability, requests: this.requests };
  }
}

function isStrict<T>(reply: ReturnType<typeof readReply<T>>): boolean {
  return 'items' in reply && reply.path !== 'cut';
}
