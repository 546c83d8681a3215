/** Runs inside Chromium, on the database itself: a library of colleagues' summaries stored, indexed, opened again. */
import { putColleagues } from '../../lib/db/colleagues.ts';
import { openKeeper } from '../../lib/library/keeper.ts';
import { Library } from './library.ts';

const CHUNK = 500;
const library = new Library();

/** Stores the summaries from one number up to another, and indexes what is new; milliseconds. */
export async function store(
  from: number,
  to: number,
): Promise<{ stored: number; indexed: number }> {
  const begun = performance.now();
  for (let at = from; at < to; at += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, to - at) }, (_, one) => at + one);
    // oxlint-disable-next-line no-await-in-loop
    await putColleagues(numbers.map(textOf), at);
  }
  const stored = performance.now();
  await openKeeper().sync();
  return { stored: stored - begun, indexed: performance.now() - stored };
}

/** Milliseconds from nothing in memory until the first query is answered, and how many summaries were there. */
export async function open(): Promise<{ ready: number; count: number }> {
  const begun = performance.now();
  const keeper = openKeeper();
  const count = await keeper.sync();
  keeper.query(library.summary(1).text);
  return { ready: performance.now() - begun, count };
}

function textOf(number: number) {
  const { author, text } = library.summary(number);
  return {
    period: `20${10 + (number % 12)}-01`,
    author,
    area: null,
    source: { from: 'file', name: `${number}.txt` } as const,
    text,
  };
}
