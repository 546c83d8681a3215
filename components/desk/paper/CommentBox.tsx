import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftComment } from '../../../lib/review/comment.ts';
import type { Submission } from '../../../lib/db/submission-schema.ts';
import { say } from '../../../lib/review/decide.ts';
import type { Review } from '../../../lib/review/review.ts';
import { WriteComment } from '../portal/WriteComment.tsx';
import { ModelComment } from './ModelComment.tsx';
import type { Change, PaperRead } from './use-paper.ts';

interface Props {
  readonly read: PaperRead;
  /** All of the month. */
  readonly others: readonly Submission[];
  readonly review: Review;
  readonly onDecide: (change: Change) => void;
  readonly isClosed: boolean;
}

/** The comment: worded from the decisions until the reviewer words it; every letter is stored at once. */
export function CommentBox({ read, others, review, onDecide, isClosed }: Props) {
  const { t } = useTranslation('desk');
  // What is stored answers a moment later; it must not undo what was typed meanwhile.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <section className="comment" aria-label={t('comment.title')}>
      <div className="comment-head">
        <h2>{t('comment.title')}</h2>
        <span className="quiet">{t(`comment.by.${review.commentBy}`)}</span>
        {!isClosed && review.commentBy !== 'rules' && (
          <Button
            size="small"
            type="text"
            onClick={() => onDecide((now, at) => say(now, draftComment(now), 'rules', at))}
          >
            {t('comment.redraft')}
          </Button>
        )}
      </div>
      <Input.TextArea
        aria-label={t('comment.title')}
        autoSize={{ minRows: 2, maxRows: 7 }}
        maxLength={10_000}
        disabled={isClosed}
        placeholder={t('comment.hint')}
        value={typed ?? review.comment}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          const comment = event.target.value;
          setTyped(comment);
          onDecide((now, at) => say(now, comment, 'reviewer', at));
        }}
      />
      {!isClosed && (
        <ModelComment
          read={read}
          review={review}
          others={others}
          onTake={(comment) => onDecide((now, at) => say(now, comment, 'model', at))}
        />
      )}
      <WriteComment text={typed ?? review.comment} submission={read.row} others={others} />
    </section>
  );
}
