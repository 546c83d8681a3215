import { Alert, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Unreadable } from '../../shared/Unreadable.tsx';
import { Notice } from '../../shared/Notice.tsx';
import type { QueueNow } from '../queue/use-queue.ts';
import { CommentBox } from './CommentBox.tsx';
import { Deductions } from './Deductions.tsx';
import { History } from './History.tsx';
import { LastPlanFate } from './LastPlanFate.tsx';
import { NumberTable } from './NumberTable.tsx';
import './paper.css';
import { PaperHead } from './PaperHead.tsx';
import { Praises } from './Praises.tsx';
import { proposedIn } from './proposed.ts';
import { SimilarTexts } from './SimilarTexts.tsx';
import { TextView } from './TextView.tsx';
import { usePaper, useReview, type PaperRead } from './use-paper.ts';
import { usePaperKeys } from './use-paper-keys.ts';
import { useShownMark } from './use-shown-mark.ts';

interface Props {
  /** Its key. */
  readonly submission: string;
  readonly queue: QueueNow;
  readonly reviewer: string;
  readonly onCorrected: () => void;
  readonly onOpen: (key: string) => void;
  readonly onBack: () => void;
}

/** One submission: its text on the left, what there is to decide on the right. */
export function Paper(props: Props) {
  const { t } = useTranslation('desk');
  const read = usePaper(props.submission);
  if (read === undefined) return <Notice pending title={t('loading')} />;
  if (!read.ok) return <Unreadable failure={read.failure} />;
  if (read.value === null) return <Notice title={t('paper.gone')} />;
  return <Opened {...props} read={read.value} />;
}

const TABS = ['deductions', 'praise', 'similar', 'plan', 'numbers', 'history'] as const;
type Tab = (typeof TABS)[number];

function Opened({
  read,
  queue,
  reviewer,
  onCorrected,
  onOpen,
  onBack,
}: Props & { readonly read: PaperRead }) {
  const { t } = useTranslation('desk');
  const { row, paper } = read;
  const { review, decide, failed } = useReview(row, reviewer);
  const [tab, setTab] = useState<Tab>('deductions');
  const marked = useShownMark();
  const { show } = marked;
  // A proposal that is decided or pointed at is one that is seen.
  const shown = useMemo(
    () => ({
      ...marked,
      show: (id: string) => {
        setTab('deductions');
        show(id);
      },
    }),
    [marked, show],
  );
  const proposed = useMemo(() => proposedIn(paper, review), [paper, review]);
  const others = useMemo(() => (queue.all ?? []).map((one) => one.submission), [queue.all]);
  const neighbours = neighboursOf(queue, row.key);
  usePaperKeys({
    proposed,
    review,
    onDecide: decide,
    onShow: shown.show,
    onNext: () => neighbours.next !== null && onOpen(neighbours.next),
    onPrevious: () => neighbours.previous !== null && onOpen(neighbours.previous),
    onBack,
  });
  if (review === undefined) return <Notice pending title={t('loading')} />;
  const isClosed = review.status === 'confirmed';
  const views: Record<Tab, React.ReactNode> = {
    deductions: (
      <Deductions
        paper={paper}
        state={row.state}
        proposed={proposed}
        review={review}
        shown={shown}
        onDecide={decide}
      />
    ),
    praise: <Praises paper={paper} review={review} onDecide={decide} isClosed={isClosed} />,
    similar: <SimilarTexts row={row} paper={paper} onOpen={onOpen} />,
    plan: <LastPlanFate row={row} paper={paper} onShow={shown.showSpan} />,
    numbers: <NumberTable paper={paper} onShow={shown.showSpan} />,
    history: <History row={row} onOpen={onOpen} />,
  };
  const counts: Partial<Record<Tab, number>> = {
    deductions: proposed.length + review.additions.length,
    praise: review.achievements.length,
    similar: paper.similar.length,
  };
  return (
    <article className="paper">
      <PaperHead
        row={row}
        review={review}
        proposals={proposed.map(({ proposal }) => proposal)}
        neighbours={neighbours}
        onDecide={decide}
        onCorrected={onCorrected}
        onOpen={onOpen}
        onBack={onBack}
      />
      {failed && <Alert type="error" banner title={t('paper.notSaved')} />}
      <TextView paper={paper} proposed={proposed} shown={shown} />
      <aside className="paper-side" aria-label={t('paper.side')}>
        <Tabs
          size="small"
          activeKey={tab}
          onChange={(picked) => setTab(TABS.find((one) => one === picked) ?? 'deductions')}
          items={TABS.map((key) => ({
            key,
            label: `${t(`paper.tab.${key}`)}${counts[key] ? ` ${counts[key]}` : ''}`,
            children: tab === key ? views[key] : null,
          }))}
        />
        <CommentBox
          read={read}
          others={others}
          review={review}
          onDecide={decide}
          isClosed={isClosed}
        />
      </aside>
    </article>
  );
}

export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
  /** Counted from 1 among those that are listed; 0 where it is not. */
  readonly place: number;
  readonly of: number;
}

function neighboursOf({ shown }: QueueNow, key: string): Neighbours {
  const at = shown.findIndex(({ submission }) => submission.key === key);
  return {
    previous: shown[at - 1]?.submission.key ?? null,
    next: shown[at + 1]?.submission.key ?? null,
    place: at + 1,
    of: shown.length,
  };
}
