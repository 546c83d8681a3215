import { expect, it } from 'vitest';
import { oneAtATime } from '../../../lib/background/queue.ts';

it('starts a task only when the one before is done', async () => {
  const inTurn = oneAtATime();
  const order: string[] = [];
  const { promise, finish } = waiting();
  const first = inTurn(async () => {
    order.push('first starts');
    await promise;
    order.push('first ends');
  });
  const second = inTurn(async () => {
    order.push('second starts');
  });
  finish();
  await Promise.all([first, second]);
  expect(order).toEqual(['first starts', 'first ends', 'second starts']);
});

it('gives an error to whoever asked and goes on', async () => {
  const inTurn = oneAtATime();
  const broken = inTurn(() => Promise.reject(new Error('odd')));
  const next = inTurn(async () => 5);
  await expect(broken).rejects.toThrow('odd');
  expect(await next).toBe(5);
});

function waiting(): { promise: Promise<void>; finish: () => void } {
  let finish = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { promise, finish: () => finish() };
}
