/** What axe-core says of a page of ours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical ones, as axe-core names them. */
export async function faults(page: Page): Promise<string[]> {
  return (await axeIn(page))();
}

/** Looks at a document as often as wanted, until it is left; at these rules alone, or at all. */
export async function axeIn(page: Page): Promise<(rules?: readonly string[]) => Promise<string[]>> {
  // Our pages run no text as a program; the tester's own world may.
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'axe',
  });
  await session.send('Runtime.evaluate', { expression: AXE, contextId });
  return async (rules) => {
    await settled(page);
    const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
    const { result } = await session.send('Runtime.evaluate', {
      expression: `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).slice(0, 4).join(' | ')))`,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value as string[];
  };
}

/** A colour in the middle of its change is nobody's colour. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ effect, playState }) => {
      const isEndless = effect?.getComputedTiming().endTime === Infinity;
      return isEndless || playState !== 'running';
    }),
  );
}
