/** A client beside a fault server, with a clock that the test moves. */
import { createClient, type Client } from '../../../lib/coach/client/client.ts';
import type { Answer, AskEvent } from '../../../lib/coach/client/answer.ts';
import type { Capability } from '../../../lib/coach/client/capability.ts';
import type { Clock } from '../../../lib/coach/client/clock.ts';
import type { Endpoint } from '../../../lib/coach/client/endpoint.ts';
import type { PresetId } from '../../../lib/coach/client/presets.ts';
import type { Prompt } from '../../../lib/coach/prompts/prompt.ts';
import { rewritePrompt, type Proposal } from '../../../lib/coach/prompts/rewrite.ts';

export class ManualClock implements Clock {
  private time: number;
  private readonly timers = new Set<{ at: number; ring: () => void }>();

  constructor(time = Date.UTC(2026, 0, 1)) {
    this.time = time;
  }

  now(): number {
    return this.time;
  }

  after(ms: number, then: () => void): () => void {
    const timer = { at: this.time + ms, ring: then };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  advance(ms: number): void {
    this.time += ms;
    for (const timer of this.timers) {
      if (timer.at > this.time) continue;
      this.timers.delete(timer);
      timer.ring();
    }
  }
}

export const NONCE = 'k7q2m3x9';

export const prompt: Prompt<Proposal> = rewritePrompt(
  {
    finding: {
      rule: 'problem/vague-suggestion',
      quote: '建议加强市场清理力度。',
      message: '建议空泛',
      why: '领导无法据此决策。',
      ask: '由谁、什么时间、对多少户做？',
    },
    clause: '',
    passage: '学校旁8户零售店门口有流动摊贩。建议加强市场清理力度。',
    facts: [],
    isMasked: () => false,
  },
  NONCE,
);

export interface Talk {
  readonly answer: Answer<Proposal>;
  readonly events: readonly AskEvent[];
}

export interface TalkOptions {
  readonly preset?: PresetId;
  readonly key?: Endpoint['key'];
  readonly capability?: Capability;
  readonly clock?: ManualClock;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: AskEvent) => void;
  readonly client?: Client;
}

/** Asks one model; waits between retries pass at once. */
export async function talk(
  baseUrl: string,
  model: string,
  options: TalkOptions = {},
): Promise<Talk> {
  const { preset = 'custom', clock = new ManualClock(), capability = null } = options;
  const key =
    options.key === undefined
      ? { value: 'secret-key', origin: new URL(baseUrl).origin }
      : options.key;
  const { client = createClient({ clock, random: () => 0.5 }) } = options;
  const events: AskEvent[] = [];
  const answer = await client.ask({
    endpoint: { preset, baseUrl, model, key },
    prompt,
    capability,
    signal: options.signal ?? new AbortController().signal,
    onEvent(event) {
      events.push(event);
      options.onEvent?.(event);
      if (event.kind === 'waiting') {
        const ms = event.until - clock.now();
        setImmediate(() => clock.advance(ms));
      }
    },
  });
  return { answer, events };
}

/** The rewrites of an answer, or what went wrong. */
export function textsOf({ answer }: Talk): string[] {
  return answer.state === 'answered'
    ? answer.reply.items.map(({ rewrite }) => rewrite)
    : [answer.failure.kind];
}
