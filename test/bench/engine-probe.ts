/** Runs inside Chromium: one check against one pass of the browser's own word segmenter, interleaved. */
import { packById } from '../../lib/packs/index.ts';
import { judge } from '../../lib/review/judge.ts';
import { createMemo } from '../../lib/text/paragraph.ts';

export interface EngineTimes {
  /** Milliseconds a round. */
  readonly segmenter: readonly number[];
  readonly full: readonly number[];
  readonly edit: readonly number[];
}

const KEYSTROKES = 10;

const given = { period: '2026-10', author: null, portal: null };

export function measure(text: string, rounds: number): EngineTimes {
  const pack = packById('tobacco');
  if (!pack) throw new Error('no tobacco pack');
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const memo = createMemo();
  const times = { segmenter: [] as number[], full: [] as number[], edit: [] as number[] };
  judge(text, pack, given, memo);
  for (let round = 0; round < rounds; round += 1) {
    times.segmenter.push(
      clock(() => {
        let words = 0;
        for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
        return words;
      }),
    );
    // Every line is another one, so that nothing remembered of an earlier round can help.
    const unseen = text.replaceAll('\n', `${round}\n`);
    times.full.push(clock(() => judge(unseen, pack, given, createMemo())));
    // Keystrokes all over the text: one line is new each time, the others are remembered. Several together,
    // since the browser's clock ticks in tenths of a millisecond.
    const edits = Array.from({ length: KEYSTROKES }, (_, stroke) => {
      const middle = Math.floor((text.length * (stroke + 1)) / (KEYSTROKES + 1));
      return `${text.slice(0, middle)}第${round}次${text.slice(middle)}`;
    });
    const whole = clock(() => {
      for (const edited of edits) judge(edited, pack, given, memo);
    });
    times.edit.push(whole / KEYSTROKES);
  }
  return times;
}

function clock(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
