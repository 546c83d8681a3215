/** 测试连接: what an endpoint and a model really know, never with the user's text. */
import { wireObject, TEXT } from '../prompts/prompt.ts';
import { readReply, type ReplyShape } from '../reply/read.ts';
import { withoutThoughts } from '../reply/plain.ts';
import { z } from '../../zod.ts';
import { presumed, weaker, type Capability } from './capability.ts';
import { bodyOf, complete, type Completed, type Message } from './complete.ts';
import type { Endpoint } from './endpoint.ts';
import { failure, FailureError, type Failure } from './failure.ts';
import { stepDown } from './ladder.ts';
import { modelsOf } from './models.ts';
import type { Transport } from './transport.ts';

export interface ProbeFindings {
  /** What the server names; null where it does not tell. */
  readonly models: readonly string[] | null;
  /** applied: a word that only the schema holds came back; ignored: JSON without it. */
  readonly schema: 'applied' | 'ignored' | 'refused';
  /** Whether Chinese came back byte by byte as it was sent. */
  readonly echoesChinese: boolean;
  readonly endsProperly: boolean;
  readonly thinks: boolean;
  readonly tellsUsage: boolean;
  readonly firstByteMs: number | null;
}

export type Probe =
  | { readonly state: 'ok'; readonly capability: Capability; readonly findings: ProbeFindings }
  | {
      readonly state: 'failed';
      readonly failure: Failure;
      readonly models: readonly string[] | null;
    };

export const SAMPLE = '测试完成率92%';
/** A thinking model spends them before it answers. */
const MAX_TOKENS = 1_024;
const TRIES_MAX = 8;

/** nonce: letters and digits that no model can guess. Never throws. */
export async function probe(
  endpoint: Endpoint,
  transport: Transport,
  nonce: string,
  signal: AbortSignal,
): Promise<Probe> {
  const listed = await modelsOf(endpoint, transport, signal);
  const models = listed.ok ? listed.ids : null;
  if (!listed.ok && isHopeless(listed.failure))
    return { state: 'failed', failure: listed.failure, models };
  let capability: Capability = { ...presumed(endpoint), usage: true };
  let schema: ProbeFindings['schema'] = capability.mode === 'json_schema' ? 'ignored' : 'refused';
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const came = await once(endpoint, capability, nonce, { ...transport, signal });
    if ('kind' in came) {
      const stepped = stepDown(endpoint, capability, came);
      if (!stepped) return { state: 'failed', failure: told(came, listed.ok), models };
      if (capability.mode === 'json_schema' && stepped.mode !== 'json_schema') schema = 'refused';
      capability = stepped;
      continue;
    }
    const reply = readReply(withoutThoughts(came.text).text || came.thoughts, replyShape(nonce));
    const item = 'items' in reply ? reply.items[0] : undefined;
    if (capability.mode === 'json_schema' && item?.code === nonce) schema = 'applied';
    const isObeyed =
      item !== undefined && (capability.mode !== 'json_schema' || schema === 'applied');
    const next = isObeyed ? null : weaker(endpoint, capability);
    if (next) {
      capability = next;
      continue;
    }
    if (!item)
      return { state: 'failed', failure: failure(came.text === '' ? 'empty' : 'schema'), models };
    return {
      state: 'ok',
      capability: { ...capability, usage: came.usage !== null, checkedAt: transport.clock.now() },
      findings: {
        models,
        schema,
        echoesChinese: item.echo === SAMPLE,
        endsProperly: came.finish !== null || came.sawDone,
        thinks: came.thoughts !== '' || /<think/i.test(came.text),
        tellsUsage: came.usage !== null,
        firstByteMs: came.firstByteMs,
      },
    };
  }
  return { state: 'failed', failure: failure('schema'), models };
}

/** Wrong key and the like: the completion would say the same. */
function isHopeless({ kind }: Failure): boolean {
  return kind === 'auth' || kind === 'keyElsewhere' || kind === 'aborted';
}

/** An empty 403 means the Origin where a GET, which carries none, passed; else it is just a refusal. */
function told(found: Failure, didGetPass: boolean): Failure {
  return found.kind === 'originBlocked' && !didGetPass
    ? failure('forbidden', { details: found.details })
    : found;
}

const itemSchema = z.object({ ok: z.boolean(), echo: z.string(), code: z.string().optional() });

function replyShape(nonce: string): ReplyShape<z.infer<typeof itemSchema>> {
  return { list: null, item: itemSchema, echo: nonce };
}

async function once(
  endpoint: Endpoint,
  capability: Capability,
  nonce: string,
  options: Transport & { readonly signal: AbortSignal },
): Promise<Completed | Failure> {
  const messages: readonly Message[] = [
    {
      role: 'system',
      content: '这是一次连接测试。只输出一个 JSON 对象，例如 {"ok":true,"echo":"…","code":"…"}。',
    },
    { role: 'user', content: `把下面引号里的文字原样写入 echo：“${SAMPLE}”。` },
  ];
  const wire = {
    name: 'probe',
    schema: wireObject({
      ok: { type: 'boolean' },
      echo: TEXT,
      code: { type: 'string', enum: [nonce] },
    }),
  };
  const body = bodyOf(endpoint, capability, messages, wire, MAX_TOKENS);
  try {
    return await complete(endpoint, body, { ...options, onProgress: () => {} });
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    return failure('network', { details: { words: String(error) } });
  }
}
