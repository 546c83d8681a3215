/** A page of an extension that reads a folder as the desk does, and shows what came of it as JSON. */
import { filesOfInput } from '../../../../lib/files/documents/chosen.ts';
import { readFiles } from '../../../../lib/files/documents/client.ts';
import type { Outcome } from '../../../../lib/files/documents/many.ts';

export interface Shown {
  /** The first of them. */
  readonly outcomes: readonly Outcome[];
  readonly read: number;
  readonly milliseconds: number;
  /** The longest time that nothing else could run on the page. */
  readonly longestTask: number;
}

/** ?times=100 reads what is chosen so often. */
const times = Number(new URLSearchParams(location.search).get('times') ?? 1);
const input = document.querySelector('input');
input?.addEventListener('change', () => {
  const files = Array.from(input.files ?? []);
  void show(Array.from({ length: times }, () => files).flat());
});

async function show(files: readonly File[]): Promise<void> {
  let longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  }).observe({ type: 'longtask' });
  const outcomes: Outcome[] = [];
  const start = performance.now();
  for await (const outcome of readFiles(filesOfInput(files))) outcomes.push(outcome);
  const milliseconds = performance.now() - start;
  const read = outcomes.filter(({ state }) => state === 'read').length;
  const shown: Shown = { outcomes: outcomes.slice(0, 20), read, milliseconds, longestTask };
  const output = document.querySelector('output');
  if (output) output.textContent = JSON.stringify(shown);
}
