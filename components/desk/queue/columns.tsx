import { Tag, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskReason } from '../../../lib/review/risk.ts';
import { bandOf } from '../../../lib/review/score.ts';
import type { QueueRow } from './use-queue.ts';

/** Author, area, score, errors, similarity, numbers, why it is looked at, and how far the review is. */
export function useColumns(onOpen: (key: string) => void): TableColumnsType<QueueRow> {
  const { t } = useTranslation('desk');
  return useMemo(
    () => [
      {
        title: t('column.author'),
        width: 120,
        ellipsis: true,
        sorter: (a, b) => compare(a.submission.author, b.submission.author),
        render: (_, { submission: { key, author } }) => (
          <button
            type="button"
            className="plain queue-author"
            onClick={(event) => {
              event.stopPropagation();
              onOpen(key);
            }}
          >
            {author ?? t('queue.unnamed')}
          </button>
        ),
      },
      {
        title: t('column.area'),
        width: 120,
        ellipsis: true,
        sorter: (a, b) => compare(a.submission.area, b.submission.area),
        render: (_, { submission }) => submission.area ?? '—',
      },
      {
        title: t('column.score'),
        width: 84,
        sorter: (a, b) => scoreIn(a) - scoreIn(b),
        render: (_, row) => <ScoreCell row={row} />,
      },
      {
        title: t('column.errors'),
        width: 76,
        align: 'right',
        sorter: (a, b) => (a.submission.digest?.errors ?? 0) - (b.submission.digest?.errors ?? 0),
        render: (_, { submission: { digest } }) =>
          digest === null ? '' : <Count count={digest.errors} />,
      },
      {
        title: t('column.copied'),
        width: 84,
        align: 'right',
        sorter: (a, b) => shareIn(a) - shareIn(b),
        render: (_, row) => (shareIn(row) === 0 ? '—' : `${percentOf(shareIn(row))}%`),
      },
      {
        title: t('column.numbers'),
        width: 92,
        align: 'right',
        sorter: (a, b) =>
          (a.submission.digest?.inconsistent ?? 0) - (b.submission.digest?.inconsistent ?? 0),
        render: (_, { submission: { digest } }) => digest && `${digest.checked}/${digest.found}`,
      },
      {
        title: t('column.reasons'),
        render: (_, { state, submission: { digest } }) =>
          state === 'failed' || state === 'stuck' ? (
            <span className="unchecked">{t(`unchecked.${state}`)}</span>
          ) : (
            <Reasons reasons={digest?.reasons ?? []} />
          ),
      },
      {
        title: t('column.state'),
        width: 92,
        sorter: (a, b) => compare(a.state, b.state),
        render: (_, { state }) => (
          <span className={`queue-state ${state}`}>{t(`state.${state}`)}</span>
        ),
      },
    ],
    [t, onOpen],
  );
}

function ScoreCell({ row }: { readonly row: QueueRow }) {
  const { t } = useTranslation(['desk', 'translation']);
  const score = row.submission.digest?.score ?? null;
  if (score === null) return <span className="quiet">—</span>;
  const band = bandOf(score);
  return (
    <span className={`score-cell ${band}`}>
      {score} <span className="band">{t(`translation:score.${band}`)}</span>
    </span>
  );
}

function Count({ count }: { readonly count: number }) {
  return count === 0 ? (
    <span className="quiet">0</span>
  ) : (
    <strong className="errors">{count}</strong>
  );
}

/** So many fit a line. */
const SHOWN = 3;
const GRAVE: ReadonlySet<RiskReason['kind']> = new Set([
  'unjudged',
  'instructions',
  'copied',
  'own-copied',
  'other-signature',
]);

function Reasons({ reasons }: { readonly reasons: readonly RiskReason[] }) {
  return (
    <span className="reasons">
      {reasons.slice(0, SHOWN).map((reason) => (
        <Tag
          key={reason.kind}
          color={GRAVE.has(reason.kind) ? 'error' : undefined}
          variant="filled"
        >
          <ReasonWords reason={reason} />
        </Tag>
      ))}
      {reasons.length > SHOWN && <span className="quiet">+{reasons.length - SHOWN}</span>}
    </span>
  );
}

export function ReasonWords({ reason: { kind, amount } }: { readonly reason: RiskReason }) {
  const { t } = useTranslation('desk');
  const isShare = kind === 'copied' || kind === 'own-copied';
  return t(`reasonOf.${kind}`, { amount: isShare ? percentOf(amount) : amount });
}

function percentOf(share: number): number {
  return share < 1 ? Math.min(99, Math.round(share * 100)) : 100;
}

function scoreIn({ submission }: QueueRow): number {
  return submission.digest?.score ?? -1;
}

function shareIn({ submission }: QueueRow): number {
  return submission.digest?.copied?.share ?? 0;
}

const { compare: collate } = new Intl.Collator('zh-CN');

function compare(a: string | null, b: string | null): number {
  return collate(a ?? '', b ?? '');
}
