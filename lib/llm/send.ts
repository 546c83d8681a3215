/** Sending a job: the one place where a draft's text leaves the machine. */
import { createClient, type Client } from '../coach/client/client.ts';
import type { AskEvent } from '../coach/client/answer.ts';
import { addRun, finishRun } from '../db/runs.ts';
import { stored } from '../db/failure.ts';
import type { Run } from '../db/schema.ts';
import { capabilityOf, rememberCapability } from './capabilities.ts';
import type { Verdict } from '../coach/guard/guard.ts';
import type { CommentJob, CommentReading } from './jobs/comment.ts';
import type { Job, Matter, Reading, Told } from './jobs/job.ts';
import { setOriginRule } from './origin-rule.ts';
import { llmState, type LlmState } from './state.ts';

/** One for all: it asks one request at a time. */
const client = createClient();

export interface Sending {
  readonly signal: AbortSignal;
  readonly onEvent: (event: AskEvent) => void;
  /** For the count of what passes the guards. */
  readonly matter: Matter;
  readonly client?: Client;
}

export type Sent<R extends Reading = Reading> =
  | (Told<R> & { readonly model: string; readonly isRecorded: boolean })
  /** Nothing was sent: it may not be any more. */
  | { readonly answer: null; readonly state: LlmState };

/** Never rejects. What is allowed is asked once more: a switch may have been turned since. */
export function sendJob(job: Job, sending: Sending): Promise<Sent> {
  return sendCounting(job, sending, (reading) =>
    reading.kind === 'suggestions' ? reading.verdicts(sending.matter) : [],
  );
}

/** The same for a reviewer's comment, which belongs to no draft. */
export function sendComment(
  job: CommentJob,
  sending: Omit<Sending, 'matter'>,
): Promise<Sent<CommentReading>> {
  return sendCounting(job, sending, (reading) => reading.verdicts());
}

async function sendCounting<R extends Reading>(
  job: Job<R>,
  sending: Omit<Sending, 'matter'>,
  verdictsOf: (reading: R) => readonly Verdict[],
): Promise<Sent<R>> {
  // What cannot be read allows nothing.
  const state = await llmState().catch((): LlmState => ({ kind: 'unset' }));
  if (state.kind !== 'ready' || state.settings.agreedTo !== state.origin)
    return { answer: null, state };
  const { endpoint, origin, settings } = state;
  // Without the rule the server refuses, and says so.
  await setOriginRule(settings.hidesOrigin ? origin : null).catch(() => undefined);
  const beginning = await beginningOf(job, { at: Date.now(), origin, model: endpoint.model });
  // Written down before, for the panel may be closed while the answer comes.
  const begun = await stored(() => addRun(beginning));
  const told = await job.ask(async (prompt) =>
    (sending.client ?? client).ask({
      endpoint,
      prompt,
      capability: await capabilityOf(endpoint),
      signal: sending.signal,
      onEvent: sending.onEvent,
    }),
  );
  // What is not remembered is found out again.
  await rememberCapability(told.answer.capability).catch(() => undefined);
  const ended = await stored(async () => {
    const run = { ...beginning, ...endOf(told, verdictsOf, beginning.at) };
    if (begun.ok) await finishRun(begun.value, run);
    else await addRun(run);
  });
  return { ...told, model: endpoint.model, isRecorded: ended.ok };
}

type Row = Omit<Run, 'id'>;

async function beginningOf(
  { kind, rule, outgoing, hidden }: Omit<Job, 'ask'>,
  circumstances: Pick<Row, 'at' | 'origin' | 'model'>,
): Promise<Row> {
  const text = `${outgoing.system}\n${outgoing.user}`;
  return {
    ...circumstances,
    job: kind,
    rule,
    version: outgoing.version,
    hash: await sha256(text),
    characters: text.length,
    inputTokens: null,
    outputTokens: null,
    hidden: { ...hidden },
    requests: 1,
    took: 0,
    outcome: 'aborted',
    passed: 0,
    blocked: 0,
    dropped: 0,
  };
}

function endOf<R extends Reading>(
  { answer, reading }: Told<R>,
  verdictsOf: (reading: R) => readonly Verdict[],
  at: number,
): Partial<Row> {
  const verdicts = reading === null ? [] : verdictsOf(reading);
  const passed = verdicts.filter(({ state }) => state === 'passed').length;
  const counts = {
    requests: answer.requests,
    took: Math.max(0, Date.now() - at),
    passed,
    blocked: verdicts.length - passed,
  };
  if (answer.state === 'failed') return { ...counts, outcome: answer.failure.kind };
  return {
    ...counts,
    inputTokens: answer.usage?.input ?? null,
    outputTokens: answer.usage?.output ?? null,
    outcome: 'answered',
    dropped: answer.reply.dropped.length,
  };
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
