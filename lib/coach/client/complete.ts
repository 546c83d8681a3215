/** One streamed completion through the openai package. */
import type { Prompt } from '../prompts/prompt.ts';
import type { Capability } from './capability.ts';
import type { Endpoint } from './endpoint.ts';
import { failure, FailureError, plainWords, type Failure } from './failure.ts';
import { presetOf } from './presets.ts';
import { errorInside } from './refusal.ts';
import { guardedFetch, type Transport, type Watch } from './transport.ts';

export interface Message {
  readonly role: 'system' | 'user';
  readonly content: string;
}

export interface Usage {
  readonly input: number;
  readonly output: number;
}

/** What came, as far as it came. */
export interface Completed {
  readonly text: string;
  readonly thoughts: string;
  /** As the server says: stop, length, content_filter, sensitive; null where it does not. */
  readonly finish: string | null;
  readonly sawDone: boolean;
  readonly usage: Usage | null;
  readonly firstByteMs: number | null;
  /** What broke the stream after its first words; null where it came to its end. */
  readonly cut: Failure | null;
}

export interface CompleteOptions extends Transport {
  readonly signal: AbortSignal;
  /** Characters so far, of the answer and of the thoughts before it. */
  readonly onProgress: (characters: number, thinking: number) => void;
}

export type Wire = Pick<Prompt<unknown>['wire'], 'name' | 'schema'>;

/** The body that every server takes: nothing but what is needed (llm.md 1.2). */
export function bodyOf(
  endpoint: Endpoint,
  capability: Capability,
  messages: readonly Message[],
  wire: Wire,
  maxTokens: number,
): Readonly<Record<string, unknown>> {
  const { thinkingOff } = presetOf(endpoint.preset);
  return {
    model: endpoint.model,
    messages,
    stream: true,
    [capability.tokenParam]: maxTokens,
    ...formatOf(capability, wire),
    ...(capability.thinkingOff ? thinkingOff : {}),
    ...(capability.usage ? { stream_options: { include_usage: true } } : {}),
  };
}

function formatOf({ mode }: Capability, { name, schema }: Wire): Readonly<Record<string, unknown>> {
  switch (mode) {
    case 'json_schema':
      return { response_format: { type: mode, json_schema: { name, strict: true, schema } } };
    case 'json_object':
      return { response_format: { type: mode } };
    case 'prompt':
      return {};
  }
}

/** The SDK's own timeout covers headers only and must not come before ours. */
const SDK_TIMEOUT = 600_000;

/** @throws FailureError when nothing came that could be read */
export async function complete(
  endpoint: Endpoint,
  body: Readonly<Record<string, unknown>>,
  options: CompleteOptions,
): Promise<Completed> {
  const { signal, onProgress } = options;
  const watch: Watch = { failure: null, firstByteMs: null, sawDone: false };
  const came = {
    text: '',
    thoughts: '',
    finish: null as string | null,
    usage: null as Usage | null,
  };
  const done = (cut: Failure | null): Completed => ({
    ...came,
    cut,
    sawDone: watch.sawDone,
    firstByteMs: watch.firstByteMs,
  });
  // Loaded on the first call only: 400 kB that nobody needs before.
  const { default: OpenAI, APIError } = await import('openai');
  const sent = guardedFetch(endpoint, options, watch);
  const sdk = new OpenAI({
    baseURL: endpoint.baseUrl,
    apiKey: 'none',
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: SDK_TIMEOUT,
    logLevel: 'off',
    dangerouslyAllowBrowser: true,
    fetch: (url, init) => sent(url instanceof Request ? url.url : String(url), init ?? {}),
  });
  type Body = Parameters<typeof sdk.chat.completions.create>[0] & { stream: true };
  try {
    const chunks = await sdk.chat.completions.create(body as unknown as Body, { signal });
    for await (const chunk of chunks) {
      add(came, chunk);
      onProgress(came.text.length, came.thoughts.length);
    }
  } catch (error) {
    if (signal.aborted) throw new FailureError(failure('aborted'));
    const inStream =
      error instanceof APIError && error.status === undefined && error.error !== undefined
        ? errorInside(JSON.stringify({ error: error.error }), new Headers(), options.clock.now())
        : null;
    const found = watch.failure ?? inStream ?? brokenBy(error);
    if (came.text === '') throw new FailureError(found);
    return done(found);
  }
  // The SDK ends the loop without a word when it is called off.
  if (signal.aborted) throw new FailureError(failure('aborted'));
  if (watch.failure && came.text === '') throw new FailureError(watch.failure);
  return done(watch.failure);
}

function brokenBy(error: unknown): Failure {
  const words = plainWords(error instanceof Error ? error.message : String(error));
  return failure('network', { details: { words }, isPassing: true });
}

/** Servers leave out, null or empty whatever is not theirs: choices, delta, content. */
interface LooseChunk {
  readonly choices?: readonly LooseChoice[] | null;
  readonly usage?: { readonly prompt_tokens?: number; readonly completion_tokens?: number } | null;
}

interface LooseChoice {
  readonly delta?: Readonly<Record<string, unknown>> | null;
  readonly finish_reason?: string | null;
}

function add(
  came: { text: string; thoughts: string; finish: string | null; usage: Usage | null },
  chunk: unknown,
): void {
  const { choices, usage } = chunk as LooseChunk;
  const choice = choices?.[0];
  const { content, reasoning_content: named, reasoning } = choice?.delta ?? {};
  if (typeof content === 'string') came.text += content;
  const thought = named || reasoning;
  if (typeof thought === 'string') came.thoughts += thought;
  if (choice?.finish_reason) came.finish = choice.finish_reason;
  if (usage) came.usage = { input: usage.prompt_tokens ?? 0, output: usage.completion_tokens ?? 0 };
}
