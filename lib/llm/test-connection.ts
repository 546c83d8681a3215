/** 测试连接: what the endpoint knows, kept for later questions. The user's text is not in it. */
import { createClient } from '../coach/client/client.ts';
import type { Endpoint } from '../coach/client/endpoint.ts';
import type { Probe } from '../coach/client/probe.ts';
import { rememberCapability } from './capabilities.ts';
import { setOriginRule } from './origin-rule.ts';

const client = createClient();

/** Never rejects. */
export async function testConnection(
  endpoint: Endpoint,
  hidesOrigin: boolean,
  signal: AbortSignal,
): Promise<Probe> {
  await setOriginRule(hidesOrigin ? new URL(endpoint.baseUrl).origin : null);
  const probed = await client.probe(endpoint, signal);
  if (probed.state === 'ok') await rememberCapability(probed.capability);
  return probed;
}
