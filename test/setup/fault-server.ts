/**
 * A peer that behaves as badly as real servers do, byte by byte, over a real socket. The model's name picks
 * the behaviour, so that every run is the same. The groups are those of llm.md 5.3.
 */
import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';

/** What a client sent. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
}

/** reset: the connection is torn down; hang: nothing more ever comes. */
export type Part = string | Buffer | 'reset' | 'hang';

export interface Act {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly parts: readonly Part[];
}

/** count: how often this model was asked before. */
export type Fault = (seen: Seen, count: number) => Act;

export interface FaultServer {
  readonly origin: string;
  readonly baseUrl: string;
  readonly seen: readonly Seen[];
  /** Resolves when the server has nothing more to send and keeps the connection. */
  readonly hung: () => Promise<void>;
  close(): Promise<void>;
}

export async function startFaultServer(
  faults: Readonly<Record<string, Fault>>,
): Promise<FaultServer> {
  const seen: Seen[] = [];
  const counts = new Map<string, number>();
  const waiting: (() => void)[] = [];
  let isHung = false;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
      const one = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body,
      };
      seen.push(one);
      const name = one.method === 'GET' ? `GET ${one.path}` : String(body['model']);
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      const fault = faults[name] ?? (one.method === 'GET' ? faults['GET'] : undefined) ?? missing;
      void act(response, fault(one, count)).then((hangs) => {
        if (!hangs) return;
        isHung = true;
        for (const tell of waiting.splice(0)) tell();
      });
    });
  });
  const { port } = await listening(server);
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    baseUrl: `${origin}/v1`,
    seen,
    hung: () =>
      isHung ? Promise.resolve() : new Promise((resolve) => waiting.push(() => resolve())),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const missing: Fault = () => ({
  status: 404,
  headers: { 'content-type': 'application/json' },
  parts: ['{"error":{"message":"no such route","code":null}}'],
});

/** Each part is a write of its own; whether the answer was left hanging. */
async function act(
  response: ServerResponse,
  { status = 200, headers, parts }: Act,
): Promise<boolean> {
  response.socket?.setNoDelay(true);
  response.writeHead(status, { 'content-type': 'text/event-stream', ...headers });
  response.flushHeaders();
  for (const part of parts) {
    await turn();
    if (part === 'hang') return true;
    if (part === 'reset') {
      // Let what was written reach the other side first.
      await turn();
      response.socket?.resetAndDestroy();
      return false;
    }
    response.write(part);
  }
  await turn();
  response.end();
  return false;
}

function listening(server: Server): Promise<AddressInfo> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server.address() as AddressInfo));
  });
}
