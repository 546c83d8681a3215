import { useEffect, useRef, useState } from 'react';
import { commentJob, type CommentJob, type CommentMatter } from '../../../lib/llm/jobs/comment.ts';
import type { Names } from '../../../lib/llm/jobs/job.ts';
import { sendComment } from '../../../lib/llm/send.ts';
import { compilePack } from '../../../lib/packs/compile.ts';
import type { Pack } from '../../../lib/packs/pack.ts';
import { itemsOf } from '../../../lib/review/confirm.ts';
import type { Review } from '../../../lib/review/review.ts';
import { after, START, type Progress } from '../../shared/llm/progress.ts';

type CommentSent = Awaited<ReturnType<typeof sendComment>>;

export type CommentDraft =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly progress: Progress }
  | { readonly step: 'came'; readonly sent: CommentSent; readonly about: string };

/** What a comment is made from: deductions that take points, and what is recognised. */
export function matterOf(review: Review, text: string, pack: Pack | null): CommentMatter {
  return {
    text,
    period: review.period,
    decided: itemsOf(review).filter(({ points }) => points > 0),
    recognised: review.achievements.map(({ what, quote }) =>
      quote === '' ? what : `${what}：“${quote}”`,
    ),
    brands: pack && compilePack(pack, review.period).lexicon('brand').expression,
  };
}

/** Tells whether the decisions are still those that an answer was made from. */
export function aboutOf({ decided, recognised }: CommentMatter): string {
  return JSON.stringify([decided, recognised]);
}

/** Asks a model for a comment; what was asked is called off when the submission is left. */
export function useCommentDraft(): {
  readonly draft: CommentDraft;
  readonly send: (job: CommentJob, about: string) => void;
  readonly stop: () => void;
  readonly clear: () => void;
} {
  const [draft, setDraft] = useState<CommentDraft>({ step: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const send = async (job: CommentJob, about: string): Promise<void> => {
    running.current?.abort();
    const mine = (running.current = new AbortController());
    let progress = START;
    setDraft({ step: 'running', progress });
    const sent = await sendComment(job, {
      signal: mine.signal,
      onEvent: (event) => {
        if (running.current !== mine) return;
        progress = after(event, progress);
        setDraft({ step: 'running', progress });
      },
    });
    if (running.current === mine) setDraft({ step: 'came', sent, about });
  };
  return {
    draft,
    send: (job, about) => void send(job, about),
    stop: () => running.current?.abort(),
    clear: () => setDraft({ step: 'idle' }),
  };
}

export function jobFor(matter: CommentMatter, names: Names, nonce: string): CommentJob | null {
  const isNothing = matter.decided.length === 0 && matter.recognised.length === 0;
  return isNothing ? null : commentJob(matter, names, nonce);
}
