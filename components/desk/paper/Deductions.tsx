import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission, SubmissionText } from '../../../lib/db/submission-schema.ts';
import { removeAddition } from '../../../lib/review/decide.ts';
import { figure } from '../../../lib/review/comment.ts';
import type { Review } from '../../../lib/review/review.ts';
import { AddDeduction } from './AddDeduction.tsx';
import type { Proposed } from './proposed.ts';
import { ProposalItem } from './ProposalItem.tsx';
import type { Change } from './use-paper.ts';
import type { ShownMark } from './use-shown-mark.ts';

interface Props {
  readonly paper: SubmissionText;
  readonly state: Submission['state'];
  readonly proposed: readonly Proposed[];
  readonly review: Review;
  readonly shown: ShownMark;
  readonly onDecide: (change: Change) => void;
}

/** What the rules propose to deduct, and what the reviewer adds. */
export function Deductions({ paper, state, proposed, review, shown, onDecide }: Props) {
  const { t } = useTranslation('desk');
  const isClosed = review.status === 'confirmed';
  return (
    <div className="deductions">
      <Instructions paper={paper} shown={shown} />
      <Unjudged paper={paper} state={state} />
      {proposed.length === 0 && paper.report?.judgement === 'judged' && (
        <p className="quiet">{t('deduction.none')}</p>
      )}
      <ol>
        {proposed.map((one, at) => (
          <ProposalItem
            key={one.proposal.id}
            proposed={one}
            number={at + 1}
            isShown={shown.id === one.proposal.id}
            isClosed={isClosed}
            onShow={() => shown.show(one.proposal.id)}
            onDecide={onDecide}
          />
        ))}
      </ol>
      {review.additions.length > 0 && (
        <ul className="additions">
          {review.additions.map(({ id, title, quote, clause, improvement, points }) => (
            <li key={id} className="proposal accepted">
              <div className="proposal-head">
                <span className="proposal-number">+</span>
                <strong>{title}</strong>
                <span className="proposal-points">
                  {t('deduction.takes', { points: figure(points) })}
                </span>
              </div>
              {quote !== '' && <blockquote>{quote}</blockquote>}
              <dl>
                <dt>{t('deduction.clause')}</dt>
                <dd>{clause}</dd>
                <dt>{t('deduction.improvement')}</dt>
                <dd>{improvement}</dd>
              </dl>
              {!isClosed && (
                <Button
                  size="small"
                  onClick={() => onDecide((now, at) => removeAddition(now, id, at))}
                >
                  {t('deduction.remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isClosed && <Add onDecide={onDecide} />}
    </div>
  );
}

function Add({ onDecide }: Pick<Props, 'onDecide'>) {
  const { t } = useTranslation('desk');
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <AddDeduction onDecide={onDecide} onClose={() => setOpen(false)} />;
  return <Button onClick={() => setOpen(true)}>{t('deduction.add')}</Button>;
}

/** Words meant for whoever judges: they are told, and count for nothing. */
function Instructions({ paper: { instructions, text }, shown }: Pick<Props, 'paper' | 'shown'>) {
  const { t } = useTranslation('desk');
  if (instructions.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      className="instructions"
      title={t('instruction.title', { count: instructions.length })}
      description={
        <ul>
          {instructions.map(({ kind, start, end, words, count }) => (
            <li key={`${kind} ${start}`}>
              <button
                type="button"
                className="plain"
                onClick={() => shown.showSpan({ start, end })}
              >
                {t(`instruction.${kind}`)}：
                {words === '' ? t('instruction.unseen', { count }) : text.slice(start, end)}
              </button>
            </li>
          ))}
        </ul>
      }
    />
  );
}

function Unjudged({ paper: { report }, state }: Pick<Props, 'paper' | 'state'>) {
  const { t } = useTranslation('desk');
  if (state === 'failed' || state === 'stuck') {
    return <Alert type="warning" showIcon title={t(`unchecked.${state}`)} />;
  }
  if (report === null) return <Alert type="warning" showIcon title={t('deduction.unchecked')} />;
  if (report.judgement === 'judged') return null;
  return <Alert type="warning" showIcon title={t(`deduction.${report.judgement}`)} />;
}
