import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stored } from '../../../lib/db/failure.ts';
import type { Submission } from '../../../lib/db/submission-schema.ts';
import { loadCoachWords } from '../../../lib/i18n/coach.ts';
import { namesFor } from '../../../lib/llm/names.ts';
import type { Review } from '../../../lib/review/review.ts';
import { useLlm } from '../../shared/llm/use-llm.ts';
import type { PaperRead } from './use-paper.ts';

/** What asking takes is loaded where a model is set up. */
const AskComment = lazy(async () => {
  const [it] = await Promise.all([import('./AskComment.tsx'), loadCoachWords()]);
  return { default: it.AskComment };
});
const LlmDrawer = lazy(async () => {
  const [it] = await Promise.all([import('../../shared/llm/LlmDrawer.tsx'), loadCoachWords()]);
  return { default: it.LlmDrawer };
});

interface Props {
  readonly read: PaperRead;
  readonly review: Review;
  /** All of the month: whose names stay here. */
  readonly others: readonly Submission[];
  readonly onTake: (comment: string) => void;
}

/** A comment drafted by a language model, where one is set up; beside the one that the rules draft. */
export function ModelComment({ read, review, others, onTake }: Props) {
  const { t } = useTranslation('desk');
  const state = useLlm();
  const [isOpen, setOpen] = useState(false);
  const { row, paper } = read;
  const known = useLiveQuery(
    () => stored(() => namesFor(paper.text, row.title)),
    [paper.text, row.title],
  );
  if (state?.kind !== 'ready' || known === undefined) return null;
  // Nothing is sent while it is not known what to hide.
  if (!known.ok) return <p className="failed">{t('draft.noNames')}</p>;
  const people = [row, ...others].flatMap(({ author, signedBy }) => [author, signedBy]);
  const authors = [...known.value.authors, ...people.filter((one) => one !== null)];
  return (
    <Suspense>
      <AskComment
        read={read}
        review={review}
        names={{ ...known.value, authors: [...new Set(authors)] }}
        state={state}
        onTake={onTake}
        onSettings={() => setOpen(true)}
      />
      {isOpen && <LlmDrawer onClose={() => setOpen(false)} />}
    </Suspense>
  );
}
