import { useState } from 'react';
import { stored, type StorageFailure } from '../../../lib/db/failure.ts';
import { meet } from '../../../lib/db/sharing.ts';
import type { BundleProblem } from '../../../lib/bundle/read.ts';
import { examine, take, type Offer } from '../../../lib/desk/sharing/take.ts';

export type Taking =
  | { readonly step: 'idle' }
  | { readonly step: 'reading' }
  | { readonly step: 'refused'; readonly name: string; readonly problem: BundleProblem }
  | { readonly step: 'offered'; readonly name: string; readonly offer: Offer }
  | { readonly step: 'storing'; readonly name: string; readonly offer: Offer }
  | { readonly step: 'done'; readonly offer: Offer; readonly taken: number };

export interface TakingNow {
  readonly state: Taking;
  readonly failure: StorageFailure | null;
  readonly open: (file: File) => void;
  /** Stores what is new, and of the conflicts those of these keys; a name makes the sender known. */
  readonly accept: (theirs: ReadonlySet<string>, name: string) => void;
  readonly drop: () => void;
}

/** A bundle from the moment it is chosen to the moment it is stored. */
export function useTaking(onTaken: () => void): TakingNow {
  const [state, setState] = useState<Taking>({ step: 'idle' });
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const open = async (file: File): Promise<void> => {
    setState({ step: 'reading' });
    setFailure(null);
    const read = await stored(async () => examine(new Uint8Array(await file.arrayBuffer())));
    if (!read.ok) {
      setFailure(read.failure);
      setState({ step: 'idle' });
    } else if (read.value.ok)
      setState({ step: 'offered', name: file.name, offer: read.value.offer });
    else setState({ step: 'refused', name: file.name, problem: read.value.problem });
  };
  const accept = async (theirs: ReadonlySet<string>, name: string): Promise<void> => {
    if (state.step !== 'offered') return;
    const { offer } = state;
    setState({ ...state, step: 'storing' });
    const at = Date.now();
    const outcome = await stored(async () => {
      await take(offer, theirs, at);
      const { publicKey, fingerprint } = offer.bundle;
      if (name.trim() !== '') await meet({ publicKey, fingerprint, name, at });
    });
    setFailure(outcome.ok ? null : outcome.failure);
    if (!outcome.ok) return setState(state);
    const { packs, submissions, reviews, targets } = offer.plan;
    const fresh = [packs, submissions, reviews, targets].reduce(
      (sum, kind) => sum + kind.fresh.length,
      0,
    );
    setState({ step: 'done', offer, taken: fresh + theirs.size });
    onTaken();
  };
  return {
    state,
    failure,
    open: (file) => void open(file),
    accept: (theirs, name) => void accept(theirs, name),
    drop: () => setState({ step: 'idle' }),
  };
}
