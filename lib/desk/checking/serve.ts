/** What a checking worker does, and what it and the desk say to each other. */
import { storageFailure, type StorageFailure } from '../../db/failure.ts';
import { storeChecked, submissionsBy, type Checked } from '../../db/submissions.ts';
import type { Submission } from '../../db/submission-schema.ts';
import { packFor } from '../../db/packs.ts';
import type { Pack } from '../../packs/pack.ts';
import { examine, type Known } from './examine.ts';
import { rememberKnown } from './known.ts';
import { openSimilar, type Likeness } from './similar.ts';

export type ToChecker = { readonly id: number } & (
  | { readonly type: 'compare'; readonly keys: readonly string[] }
  | { readonly type: 'check'; readonly batch: readonly Likeness[]; readonly run: number }
);

export type FromChecker =
  | { readonly type: 'progress'; readonly done: number }
  | ({ readonly id: number } & (
      | { readonly type: 'compared'; readonly likenesses: readonly Likeness[] }
      | { readonly type: 'checked'; readonly count: number }
      | { readonly type: 'failed'; readonly failure: StorageFailure }
    ));

/** The worker's side of a worker, or what stands for it in tests. */
export interface Port {
  readonly postMessage: (message: FromChecker) => void;
  readonly addEventListener: (
    type: 'message',
    listener: (event: { readonly data: ToChecker }) => void,
  ) => void;
}

/** Answers one question after the other. Texts stay here: the desk hears only how many are done. */
export function serve(port: Port): void {
  const similar = openSimilar();
  let known = rememberKnown();
  let packs = rememberPacks();
  let run = 0;
  let last: Promise<void> = Promise.resolve();
  const answer = async (asked: ToChecker): Promise<void> => {
    const { id } = asked;
    try {
      if (asked.type === 'compare') {
        const likenesses = await similar.of(asked.keys, (done) =>
          port.postMessage({ type: 'progress', done }),
        );
        return port.postMessage({ id, type: 'compared', likenesses });
      }
      if (asked.run !== run) [run, known, packs] = [asked.run, rememberKnown(), rememberPacks()];
      const count = await checkBatch(asked.batch, known, packs);
      port.postMessage({ id, type: 'checked', count });
    } catch (error) {
      port.postMessage({ id, type: 'failed', failure: storageFailure(error) });
    }
  };
  port.addEventListener('message', ({ data }) => {
    last = last.then(() => answer(data));
  });
}

async function checkBatch(
  batch: readonly Likeness[],
  known: ReturnType<typeof rememberKnown>,
  packs: typeof packFor,
): Promise<number> {
  const others = new Map(batch);
  const found = await submissionsBy(batch.map(([key]) => key));
  const checked = await Promise.all(
    found.map(async ({ row, paper }) => {
      const against = await known(row, others.get(row.key) ?? []);
      return examined(row, paper.text, await packs(row.packId), against);
    }),
  );
  await storeChecked(checked);
  return checked.length;
}

/** For one run: an imported pack is read and compiled once. */
function rememberPacks(): typeof packFor {
  const read = new Map<string, Promise<Pack | null>>();
  return (packId) => {
    const ready = read.get(packId) ?? packFor(packId);
    read.set(packId, ready);
    return ready;
  };
}

/** A text that the engine cannot bear is told as such; the others are checked. */
function examined(row: Submission, text: string, pack: Pack | null, known: Known): Checked {
  try {
    if (pack !== null) return examine(row, text, pack, known);
  } catch {
    // Shown in the list as one that could not be checked.
  }
  return { key: row.key, text, digest: null, report: null, instructions: [], similar: [] };
}
