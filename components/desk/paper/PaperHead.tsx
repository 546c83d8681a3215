import { DownOutlined, LeftOutlined, UpOutlined } from '@ant-design/icons';
import { Alert, Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../../../lib/db/submission-schema.ts';
import { confirm, obstaclesOf, outcomeScore, reopen } from '../../../lib/review/confirm.ts';
import { figure } from '../../../lib/review/comment.ts';
import type { Proposal, Review } from '../../../lib/review/review.ts';
import { monthWords } from '../../shared/month-words.ts';
import { Score } from '../../shared/Score.tsx';
import { ReasonWords } from '../queue/columns.tsx';
import { Correct } from './Correct.tsx';
import type { Neighbours } from './Paper.tsx';
import type { Change } from './use-paper.ts';

interface Props {
  readonly row: Submission;
  readonly review: Review;
  readonly proposals: readonly Proposal[];
  readonly neighbours: Neighbours;
  readonly onDecide: (change: Change) => void;
  readonly onCorrected: () => void;
  readonly onOpen: (key: string) => void;
  readonly onBack: () => void;
}

/** Whose it is, how it stands, and the ways on. */
export function PaperHead(props: Props) {
  const { row, review, neighbours, onCorrected, onOpen, onBack } = props;
  const { t, i18n } = useTranslation('desk');
  const { author, area, period, digest, signedBy } = row;
  const { previous, next, place, of } = neighbours;
  return (
    <header className="paper-head">
      <Button type="text" icon={<LeftOutlined />} onClick={onBack}>
        {t('paper.back')}
      </Button>
      <h2>
        {author ?? t('queue.unnamed')}
        <span className="quiet">
          {[area, monthWords(period, i18n.language)].filter(Boolean).join(' · ')}
        </span>
      </h2>
      <Correct row={row} onCorrected={onCorrected} />
      {signedBy !== null && (
        <Alert type="warning" title={t('paper.signedBy', { name: signedBy })} />
      )}
      <ul className="paper-reasons">
        {(digest?.reasons ?? []).slice(0, 4).map((reason) => (
          <li key={reason.kind}>
            <ReasonWords reason={reason} />
          </li>
        ))}
      </ul>
      <div className="paper-scores">
        <span className="quiet">{t('paper.proposed')}</span>
        <Score score={digest?.score ?? null} />
        <span className="quiet">{t('paper.decided')}</span>
        <strong className="decided-score">
          {isBegun(review) ? figure(outcomeScore(review)) : '—'}
        </strong>
      </div>
      <Confirm {...props} />
      <div className="paper-move">
        <Button
          icon={<UpOutlined />}
          disabled={previous === null}
          aria-label={t('paper.previous')}
          title={t('paper.previous')}
          onClick={() => previous !== null && onOpen(previous)}
        />
        <span className="quiet">{place > 0 ? `${place} / ${of}` : ''}</span>
        <Button
          icon={<DownOutlined />}
          disabled={next === null}
          aria-label={t('paper.next')}
          title={t('paper.next')}
          onClick={() => next !== null && onOpen(next)}
        />
      </div>
    </header>
  );
}

/** A score before anything is decided would say that all is well. */
function isBegun({ decisions, additions, status }: Review): boolean {
  return decisions.length + additions.length > 0 || status === 'confirmed';
}

function Confirm({ review, proposals, onDecide }: Props) {
  const { t } = useTranslation('desk');
  if (review.status === 'confirmed') {
    return <Button onClick={() => onDecide(reopen)}>{t('paper.reopen')}</Button>;
  }
  const obstacles = obstaclesOf(review, proposals);
  const open = obstacles.filter(({ kind }) => kind === 'undecided').length;
  const why =
    open > 0
      ? t('paper.undecided', { count: open })
      : t('paper.incomplete', { count: obstacles.length });
  return (
    <Tooltip title={obstacles.length === 0 ? null : why}>
      <Button
        type="primary"
        disabled={obstacles.length > 0}
        onClick={() => onDecide((now, at) => confirm(now, proposals, at) ?? now)}
      >
        {open > 0 ? t('paper.left', { count: open }) : t('paper.confirm')}
      </Button>
    </Tooltip>
  );
}
