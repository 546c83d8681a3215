/** The way from the background to the engine and back, whoever dies on it. */
import { describe, expect, it } from 'vitest';
import { reachEngine, type OffscreenApi } from '../../../lib/background/engine.ts';
import { openEngine, type EngineWorker } from '../../../lib/engine/client.ts';
import type { Examined } from '../../../lib/engine/examine.ts';
import type { FromEngine, ToEngine } from '../../../lib/engine/serve.ts';
import { aReport } from '../db/samples.ts';

const REQUEST = { text: '本月销售', packId: 'tobacco', period: '2026-10', titleField: null };
const DONE: Examined = { report: aReport(), failure: null, storage: null };

describe('the background', () => {
  function browserWith(documents: { open: number }, refuse: string | null = null) {
    const created: string[] = [];
    const api: OffscreenApi = {
      offscreen: {
        createDocument: async ({ url }) => {
          if (refuse !== null) throw new Error(refuse);
          created.push(url);
          documents.open += 1;
        },
      },
      runtime: {
        getURL: (path) => `chrome-extension://ours${path}`,
        getContexts: async () => Array.from({ length: documents.open }),
      },
    };
    return { api, created };
  }

  it('opens one document, however many ask at once', async () => {
    const documents = { open: 0 };
    const { api, created } = browserWith(documents);
    const engine = reachEngine(api, async () => DONE);
    engine.wake();
    await Promise.all([engine.check(REQUEST), engine.check(REQUEST), engine.check(REQUEST)]);
    expect(created).toEqual(['/offscreen.html']);
  });

  it('takes the one that is there from the worker’s last life', async () => {
    const { api, created } = browserWith({ open: 1 });
    expect(await reachEngine(api, async () => DONE).check(REQUEST)).toBe(DONE);
    expect(created).toEqual([]);
  });

  it.each([
    ['answers nothing', async () => undefined],
    ['is gone', () => Promise.reject(new Error('Receiving end does not exist.'))],
  ])('asks once more where it %s', async (_what, fails) => {
    const documents = { open: 1 };
    const { api, created } = browserWith(documents);
    let asked = 0;
    const engine = reachEngine(api, () => {
      asked += 1;
      if (asked > 1) return Promise.resolve(DONE);
      documents.open = 0;
      return fails();
    });
    expect(await engine.check(REQUEST)).toBe(DONE);
    expect([asked, created.length]).toEqual([2, 1]);
  });

  it('tells what stands in the way, and never rejects', async () => {
    const { api } = browserWith({ open: 0 }, 'no room for a document');
    const engine = reachEngine(api, async () => DONE);
    engine.wake();
    expect(await engine.check(REQUEST)).toEqual({
      report: null,
      failure: 'no room for a document',
      storage: null,
    });
  });
});

describe('the document', () => {
  class FakeWorker implements EngineWorker {
    readonly asked: ToEngine[] = [];
    ended = false;
    private readonly listeners = new Map<string, ((event: never) => void)[]>();
    addEventListener(type: string, listener: unknown): void {
      const all = this.listeners.get(type) ?? [];
      this.listeners.set(type, [...all, listener as (event: never) => void]);
    }
    postMessage(message: ToEngine): void {
      this.asked.push(message);
    }
    terminate(): void {
      this.ended = true;
    }
    tell(type: 'message' | 'error', event: object): void {
      for (const listener of this.listeners.get(type) ?? []) listener(event as never);
    }
  }

  it('gives each check its own answer, in whatever order they come', async () => {
    const worker = new FakeWorker();
    const check = openEngine(() => worker);
    const [one, two] = [check(REQUEST), check({ ...REQUEST, text: '二' })];
    const answer = (id: number | undefined, failure: string): void => {
      const data: FromEngine = { id: id ?? 0, examined: { report: null, failure, storage: null } };
      worker.tell('message', { data });
    };
    answer(worker.asked[1]?.id, 'second');
    answer(worker.asked[0]?.id, 'first');
    expect([(await one).failure, (await two).failure]).toEqual(['first', 'second']);
  });

  it('ends a worker that falls silent', async () => {
    const worker = new FakeWorker();
    const check = openEngine(() => worker, 0);
    expect((await check(REQUEST)).failure).toBe('the engine fell silent');
    expect(worker.ended).toBe(true);
  });

  it('ends a worker that failed, tells what was under way, and starts another', async () => {
    const workers: FakeWorker[] = [];
    const check = openEngine(() => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    });
    const lost = check(REQUEST);
    workers[0]?.tell('error', { message: 'out of memory' });
    expect(await lost).toEqual({ report: null, failure: 'out of memory', storage: null });
    expect(workers[0]?.ended).toBe(true);
    void check(REQUEST);
    expect(workers).toHaveLength(2);
  });
});
