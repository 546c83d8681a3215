import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeReview } from '../../../lib/db/reviews.ts';
import { appealAgainst, settle } from '../../../lib/review/appeal.ts';
import type { Outcome } from '../../../lib/review/outcome/outcome.ts';
import type { Review } from '../../../lib/review/review.ts';
import { NotStored } from '../NotStored.tsx';
import { useSaving } from '../use-saving.ts';
import { AppealForm } from './AppealForm.tsx';
import { SettleForm, type Pending } from './SettleForm.tsx';

interface Props {
  readonly outcome: Outcome;
  readonly reviews: ReadonlyMap<string, Review>;
  readonly reviewer: string;
}

/** Appeals are taken down here, and settled with what was found out. */
export function Appeals({ outcome, reviews, reviewer }: Props) {
  const { t } = useTranslation('outcome');
  const [isFiling, setFiling] = useState(false);
  const [settling, setSettling] = useState<Pending | null>(null);
  const { failure, save } = useSaving();
  const pending = pendingOf(outcome);
  const change = async (key: string, how: (review: Review) => Review): Promise<boolean> => {
    const review = reviews.get(key);
    return review !== undefined && save(() => changeReview(review, how));
  };
  return (
    <div className="appeals no-print">
      <div className="appeals-bar">
        <p>
          {pending.length === 0
            ? t('appeal.nonePending')
            : t('appeal.pending', { count: pending.length })}
        </p>
        <Button type="primary" onClick={() => setFiling(true)}>
          {t('appeal.file')}
        </Button>
      </div>
      <NotStored failure={failure} />
      <ul>
        {pending.map((one) => (
          <li key={`${one.review} ${one.item.id}`}>
            <span>
              <strong>{one.who}</strong> · {one.item.title} −{one.item.points}
            </span>
            <span className="quiet">{one.item.appeal?.grounds}</span>
            <Button size="small" onClick={() => setSettling(one)}>
              {t('appeal.settle')}
            </Button>
          </li>
        ))}
      </ul>
      <AppealForm
        isOpen={isFiling}
        sheets={outcome.sheets}
        onClose={() => setFiling(false)}
        onFile={({ review, deduction, grounds }) =>
          change(review, (one) => appealAgainst(one, deduction, grounds, Date.now()))
        }
      />
      <SettleForm
        pending={settling}
        reviewer={reviewer}
        onClose={() => setSettling(null)}
        onSettle={({ review, item }, settlement) =>
          change(review, (one) => settle(one, item.id, settlement, Date.now()) ?? one)
        }
      />
    </div>
  );
}

function pendingOf({ sheets }: Outcome): readonly Pending[] {
  return sheets.flatMap(({ review, author, area, items }) =>
    items.flatMap((item) =>
      item.appeal !== null && item.appeal.outcome === null
        ? [{ review, item, who: [area, author].filter((name) => name !== null).join(' ') }]
        : [],
    ),
  );
}
