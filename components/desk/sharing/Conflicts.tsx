import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MergePlan } from '../../../lib/bundle/merge.ts';
import { itemsOf, taken } from '../../../lib/review/confirm.ts';
import type { Review } from '../../../lib/review/review.ts';
import { currentStep, type Target } from '../../../lib/review/target.ts';

interface Props {
  readonly plan: MergePlan;
  /** Keys of which theirs is taken. */
  readonly theirs: ReadonlySet<string>;
  readonly onChange: (theirs: ReadonlySet<string>) => void;
}

interface Row {
  readonly key: string;
  readonly title: string;
  readonly mine: string;
  readonly theirs: string;
}

/** What there are two versions of: what is here stays unless the reviewer takes the other. */
export function Conflicts({ plan, theirs, onChange }: Props) {
  const { t } = useTranslation('outcome');
  const reviewWords = (review: Review): string =>
    t('share.reviewIs', {
      status: t(`share.status.${review.status}`),
      points: taken(itemsOf(review)),
      at: new Date(review.changedAt).toLocaleString(),
    });
  const rows: readonly Row[] = [
    ...plan.reviews.conflicts.map(({ key, mine, theirs: other }) => ({
      key,
      title: t('share.reviewOf', { reviewer: mine.reviewer }),
      mine: reviewWords(mine),
      theirs: reviewWords(other),
    })),
    ...plan.submissions.conflicts.map(({ key, mine, theirs: other }) => ({
      key,
      title: mine.title ?? t('share.kind.submissions'),
      mine: [mine.area, mine.author, mine.period].filter(Boolean).join(' '),
      theirs: [other.area, other.author, other.period].filter(Boolean).join(' '),
    })),
    ...plan.targets.conflicts.map(({ key, mine, theirs: other }) => ({
      key,
      title: `${mine.area} ${mine.metric}`,
      mine: targetWords(mine),
      theirs: targetWords(other),
    })),
    ...plan.packs.conflicts.map(({ key, mine, theirs: other }) => ({
      key,
      title: mine.title,
      mine: mine.version,
      theirs: other.version,
    })),
  ];
  if (rows.length === 0) return null;
  const choose = (key: string, isTheirs: boolean): void => {
    const next = new Set(theirs);
    if (isTheirs) next.add(key);
    else next.delete(key);
    onChange(next);
  };
  return (
    <section className="conflicts">
      <h3>{t('share.conflictsTitle', { count: rows.length })}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <strong>{row.title}</strong>
            <Radio.Group
              vertical
              value={theirs.has(row.key) ? 'theirs' : 'mine'}
              onChange={(event) => choose(row.key, event.target.value === 'theirs')}
              options={[
                { value: 'mine', label: t('share.keepMine', { what: row.mine }) },
                { value: 'theirs', label: t('share.takeTheirs', { what: row.theirs }) },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function targetWords(target: Target): string {
  const step = currentStep(target);
  return step === null ? '—' : `${step.value}${target.unit} · ${step.by}`;
}
