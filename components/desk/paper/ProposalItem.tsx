import { Button, InputNumber } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { accept, change, reject, undecide } from '../../../lib/review/decide.ts';
import { Reword } from './Reword.tsx';
import type { Proposed } from './proposed.ts';
import type { Change } from './use-paper.ts';

interface Props {
  readonly proposed: Proposed;
  /** Counted from 1; up to 9 it is a key too. */
  readonly number: number;
  readonly isShown: boolean;
  readonly isClosed: boolean;
  readonly onShow: () => void;
  readonly onDecide: (change: Change) => void;
}

/** One proposed deduction: what, why, how to do better, how many points, and what the reviewer says. */
export function ProposalItem({ proposed, number, isShown, isClosed, onShow, onDecide }: Props) {
  const { t } = useTranslation(['desk', 'translation']);
  const item = useRef<HTMLLIElement>(null);
  const { proposal, finding, decision } = proposed;
  const { title, quote, absent, clause, improvement } = proposal;
  const verdict = decision?.verdict ?? 'undecided';
  useEffect(() => {
    if (isShown) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  const back: Change = (now, at) => undecide(now, proposal.id, at);
  return (
    <li
      ref={item}
      className={`proposal ${verdict} ${isShown ? 'shown' : ''}`}
      aria-label={t('desk:deduction.one', { number, title })}
    >
      <div className="proposal-head">
        <span className="proposal-number" aria-hidden="true">
          {number}
        </span>
        {finding !== null && (
          <span className={`severity ${finding.severity}`}>
            {t(`translation:severity.${finding.severity}`)}
          </span>
        )}
        <button type="button" className="plain proposal-title" onClick={onShow}>
          {title}
        </button>
      </div>
      {!absent && <blockquote title={quote}>{quote}</blockquote>}
      <dl>
        <dt>{t('desk:deduction.clause')}</dt>
        <dd>{clause}</dd>
        <dt>{t('desk:deduction.improvement')}</dt>
        <dd>{improvement}</dd>
      </dl>
      <div className="proposal-foot">
        <Button
          size="small"
          type={verdict === 'accepted' || verdict === 'changed' ? 'primary' : 'default'}
          aria-pressed={verdict === 'accepted' || verdict === 'changed'}
          disabled={isClosed}
          onClick={() =>
            onDecide(verdict === 'accepted' ? back : (now, at) => accept(now, proposal, at))
          }
        >
          {t('desk:deduction.accept')}
        </Button>
        <Button
          size="small"
          aria-pressed={verdict === 'rejected'}
          className={verdict === 'rejected' ? 'rejecting' : ''}
          disabled={isClosed}
          onClick={() =>
            onDecide(verdict === 'rejected' ? back : (now, at) => reject(now, proposal, '', at))
          }
        >
          {t('desk:deduction.reject')}
        </Button>
        {!isClosed && <Reword proposed={proposed} onDecide={onDecide} />}
        <label className="proposal-points">
          {t('desk:deduction.points')}
          <InputNumber
            size="small"
            min={0}
            max={100}
            controls={false}
            disabled={isClosed}
            aria-label={t('desk:deduction.pointsOf', { title })}
            value={decision?.points ?? proposal.points}
            onChange={(points) => {
              if (points === null) return;
              onDecide((now, at) => change(now, proposal, { points, reason: '' }, at));
            }}
          />
        </label>
      </div>
    </li>
  );
}
