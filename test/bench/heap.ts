/** How much stays on a heap after everything that can go is gone. */
import type { CDPSession } from 'playwright-core';
import type { Coach } from '../e2e/coach.ts';

/** Bytes on the heap of a page, garbage collected first. */
export async function pageHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** The same of the extension's service worker, which only the browser's own session reaches. */
export async function workerHeap(coach: Coach): Promise<number> {
  const session = await (await coach.connect()).newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(coach.extensionId),
  );
  if (worker === undefined) throw new Error('the worker is not there');
  const { targetId } = worker;
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const ask = (id: number, method: string): Promise<{ readonly usedSize: number }> =>
    new Promise((resolve) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message);
        if (answer.id === id) resolve(answer.result);
      });
      const message = JSON.stringify({ id, method });
      void session.send('Target.sendMessageToTarget', { sessionId, message });
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { usedSize } = await ask(2, 'Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
