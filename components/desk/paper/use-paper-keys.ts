import { useEffect, useRef } from 'react';
import { accept, reject, undecide } from '../../../lib/review/decide.ts';
import type { Review } from '../../../lib/review/review.ts';
import { isTyping } from '../queue/use-queue-keys.ts';
import type { Proposed } from './proposed.ts';
import type { Change } from './use-paper.ts';

interface Keys {
  readonly proposed: readonly Proposed[];
  readonly review: Review | undefined;
  readonly onDecide: (change: Change) => void;
  readonly onShow: (id: string) => void;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onBack: () => void;
}

/**
 * 1-9 accept the proposals of these numbers, with Shift they reject them, the same once more takes it
 * back; J and K go to the next and the one before, Esc to the list. Nothing of it while something is typed.
 */
export function usePaperKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      const { onNext, onPrevious, onBack } = latest.current;
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
      if (digit !== undefined) press(Number(digit) - 1, event.shiftKey, latest.current);
      else if (event.key === 'j' || event.key === 'J') onNext();
      else if (event.key === 'k' || event.key === 'K') onPrevious();
      else if (event.key === 'Escape') onBack();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}

function press(at: number, isShifted: boolean, { proposed, review, onDecide, onShow }: Keys): void {
  const one = proposed[at];
  if (one === undefined || review?.status !== 'open') return;
  const { proposal, decision } = one;
  const wanted = isShifted ? 'rejected' : 'accepted';
  onShow(proposal.id);
  onDecide((now, moment) => {
    if (decision?.verdict === wanted) return undecide(now, proposal.id, moment);
    return isShifted ? reject(now, proposal, '', moment) : accept(now, proposal, moment);
  });
}
