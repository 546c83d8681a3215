import { useEffect, useRef, useState } from 'react';
import { keyFor } from '../../../lib/coach/client/endpoint.ts';
import type { Probe } from '../../../lib/coach/client/probe.ts';
import { storeLlm, type Typed } from '../../../lib/llm/change.ts';
import { boundKey } from '../../../lib/llm/key.ts';
import { changeLlm, type LlmSettings } from '../../../lib/llm/settings.ts';
import { testConnection } from '../../../lib/llm/test-connection.ts';
import { requestEndpoint } from '../../../lib/permissions.ts';

export type Connection =
  | { readonly kind: 'idle' | 'testing' | 'saved' | 'not-saved' }
  | { readonly kind: 'refused'; readonly origin: string }
  | { readonly kind: 'probed'; readonly probe: Probe };

/** Saving, testing and mending a connection. Testing belongs into a click handler: it asks for a permission. */
export function useConnection(): {
  readonly connection: Connection;
  readonly save: (typed: Typed) => void;
  readonly test: (typed: Typed, origin: string) => void;
  readonly mend: (typed: Typed) => void;
} {
  const [connection, setConnection] = useState<Connection>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = (work: () => Promise<Connection>): void => {
    setConnection({ kind: 'testing' });
    void work().then(setConnection, () => setConnection({ kind: 'not-saved' }));
  };
  const probed = async (settings: LlmSettings): Promise<Connection> => {
    running.current?.abort();
    running.current = new AbortController();
    const { preset, baseUrl, model, hidesOrigin } = settings;
    const endpoint = { preset, baseUrl, model, key: keyFor(baseUrl, await boundKey()) };
    const probe = await testConnection(endpoint, hidesOrigin, running.current.signal);
    return { kind: 'probed', probe };
  };
  return {
    connection,
    save: (typed) => run(async () => storeLlm(typed).then(() => ({ kind: 'saved' as const }))),
    test(typed, origin) {
      // Asked first: after an await the browser would not ask any more.
      const asked = requestEndpoint(origin).catch(() => false);
      run(async () => {
        const settings = await storeLlm(typed);
        return (await asked) ? probed(settings) : { kind: 'refused', origin };
      });
    },
    mend: (typed) =>
      run(async () => {
        const settings = { ...(await storeLlm(typed)), hidesOrigin: true };
        await changeLlm({ hidesOrigin: true });
        return probed(settings);
      }),
  };
}
