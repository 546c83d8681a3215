/** The demo portal: a company form with real editors, served from this machine only. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import { refusal } from './reply.ts';
import type { Reply } from './reply.ts';
import { route } from './routes.ts';
import { createStore } from './store.ts';
import type { Saved } from './store.ts';

export interface Portal {
  /** Without a trailing slash. */
  readonly url: string;
  readonly port: number;
  /** Everything saved since the start, oldest first. */
  submissions(): readonly Saved[];
  close(): Promise<void>;
}

/** Starts a portal of its own on a free port; the same server answers under localhost as a second origin. */
export async function startPortal({ port = 0, host = '127.0.0.1' } = {}): Promise<Portal> {
  const store = createStore();
  const server = createServer((request, response) => {
    void answer(request, response);
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await readBody(request);
      send(
        response,
        body === 'too-large'
          ? refusal(413, '内容过大')
          : await route({
              method: request.method ?? 'GET',
              target: request.url ?? '/',
              host: request.headers.host ?? '',
              contentType: request.headers['content-type'] ?? '',
              body,
              store,
            }),
      );
    } catch (error) {
      console.error(error);
      send(response, refusal(500, '服务器出错'));
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the portal has no port');
  return {
    url: `http://${host}:${address.port}`,
    port: address.port,
    submissions: store.all,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // A browser keeps its connections open, and close() would wait for them.
        server.closeAllConnections();
      }),
  };
}

const bodyLimit = 8 * 1024 * 1024;

async function readBody(request: IncomingMessage): Promise<Uint8Array | 'too-large'> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= bodyLimit) chunks.push(chunk);
  }
  return size > bodyLimit ? 'too-large' : Buffer.concat(chunks);
}

function send(response: ServerResponse, reply: Reply): void {
  const bytes = typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body;
  response.writeHead(reply.status, {
    'content-type': reply.type,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...reply.headers,
  });
  response.end(bytes);
}

const startedDirectly =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (startedDirectly) {
  const portal = await startPortal({ port: Number(process.argv[2] ?? 0) });
  console.log(portal.url);
}
