import { weaker, type Capability } from './capability.ts';
import type { Endpoint } from './endpoint.ts';
import type { Failure } from './failure.ts';
import { presetOf } from './presets.ts';

const FORMAT =
  /response_format|json_schema|json_object|structured|guided|grammar|schema|unavailable now|not support|must be 'json_schema'|word ['"]?json/i;

/**
 * What to ask differently after a refused parameter; null where nothing helps. Only bad requests are
 * answered by asking weaker: never a key, a quota, a limit or a server in trouble.
 */
export function stepDown(
  endpoint: Endpoint,
  capability: Capability,
  { kind, details }: Failure,
): Capability | null {
  if (kind !== 'badRequest') return null;
  const words = `${details['words'] ?? ''} ${details['param'] ?? ''}`;
  if (/thinking|reasoning_effort|chat_template/i.test(words))
    return otherThinking(endpoint, capability);
  if (/max_completion_tokens|max_tokens/i.test(words)) return otherTokens(capability, words);
  if (/stream_options|include_usage/i.test(words) && capability.usage)
    return { ...capability, usage: false };
  return FORMAT.test(words) ? weaker(endpoint, capability) : null;
}

/** JSON with thinking is refused: off with it. The parameter itself is refused: leave it out. */
function otherThinking(endpoint: Endpoint, capability: Capability): Capability | null {
  if (capability.thinkingOff) return { ...capability, thinkingOff: false };
  return presetOf(endpoint.preset).thinkingOff
    ? { ...capability, thinkingOff: true }
    : weaker(endpoint, capability);
}

function otherTokens(capability: Capability, words: string): Capability | null {
  const wanted =
    /max_completion_tokens/i.test(words) && !/max_completion_tokens.{0,40}(?:not|un)/i.test(words)
      ? 'max_completion_tokens'
      : 'max_tokens';
  return wanted === capability.tokenParam ? null : { ...capability, tokenParam: wanted };
}
