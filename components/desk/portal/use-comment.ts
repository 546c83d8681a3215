import { useState } from 'react';
import type { Submission } from '../../../lib/db/submission-schema.ts';
import { findCommentPlace, showTab } from '../../../lib/desk/portal/comment-tab.ts';
import { doubtOf, type Doubt, type Owner } from '../../../lib/desk/portal/right-page.ts';
import { writeComment, type CommentOutcome, type PlacedBox } from '../../../lib/requests.ts';

export type CommentFailure =
  | Exclude<CommentOutcome, 'written'>
  | 'no-tab'
  | 'no-box'
  | 'unreachable';

/** Where it would go or went. */
export interface Target {
  readonly box: PlacedBox;
  readonly host: string;
}

export type CommentState =
  | { readonly step: 'idle' | 'working' }
  | { readonly step: 'doubt'; readonly target: Target; readonly doubt: Doubt }
  | { readonly step: 'written'; readonly target: Target }
  | { readonly step: 'failed'; readonly reason: CommentFailure; readonly host: string };

export interface CommentWriting {
  readonly state: CommentState;
  readonly start: (text: string) => void;
  /** The user says that it is the right page. */
  readonly confirm: (text: string) => void;
  readonly leave: () => void;
  readonly show: (target: Target) => void;
}

/** Puts a text into the portal's comment box, once it is sure whose page that is. */
export function useComment(submission: Submission, others: readonly Submission[]): CommentWriting {
  const [state, setState] = useState<CommentState>({ step: 'idle' });
  const write = async (target: Target, text: string): Promise<void> => {
    setState({ step: 'working' });
    const { place, key, url } = target.box;
    const outcome = await writeComment(place, { key, url, text });
    setState(
      outcome === 'written'
        ? { step: 'written', target }
        : { step: 'failed', reason: outcome, host: target.host },
    );
  };
  const start = async (text: string): Promise<void> => {
    setState({ step: 'working' });
    const owner = ownerOf(submission);
    const place = await findCommentPlace(owner.url).catch(
      () => ({ found: false, reason: 'no-tab' }) as const,
    );
    if (!place.found) {
      const host = place.reason === 'no-tab' ? '' : place.host;
      return setState({ step: 'failed', reason: place.reason, host });
    }
    const { box, host } = place;
    const doubt = doubtOf(box, owner, others.map(ownerOf));
    if (doubt !== null) return setState({ step: 'doubt', target: { box, host }, doubt });
    return write({ box, host }, text);
  };
  return {
    state,
    start: (text) => void start(text),
    confirm: (text) => void (state.step === 'doubt' && write(state.target, text)),
    leave: () => setState({ step: 'idle' }),
    show: ({ box }) => void showTab(box.place.tabId),
  };
}

function ownerOf({ author, area, origin }: Submission): Owner {
  return { author, area, url: origin.from === 'page' ? origin.url : null };
}
