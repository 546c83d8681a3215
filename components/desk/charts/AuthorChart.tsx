import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byAuthor, type Measured } from '../../../lib/review/charts.ts';
import { monthWords } from '../../shared/month-words.ts';
import { Chart, type Colours } from './Chart.tsx';
import { course } from './options.ts';

/** One author's course over the months, and what was found most often. */
export function AuthorChart({ all }: { readonly all: readonly Measured[] }) {
  const { t, i18n } = useTranslation('outcome');
  const authors = useMemo(() => byAuthor(all), [all]);
  const [picked, setPicked] = useState<string | null>(null);
  const author = authors.find((one) => one.author === picked) ?? authors[0];
  const points = useMemo(
    () =>
      (author?.months ?? []).map(({ period, score }) => ({
        name: monthWords(period, i18n.language),
        value: score,
      })),
    [author, i18n.language],
  );
  const option = useMemo(() => (colours: Colours) => course(colours, points), [points]);
  if (author === undefined) return null;
  const frequent = author.frequent.map(({ title }) => title);
  return (
    <Chart
      title={t('charts.author')}
      says={
        frequent.length === 0
          ? t('charts.authorClean', { author: author.author })
          : t('charts.authorSays', { author: author.author, titles: frequent.join('；') })
      }
      option={option}
      table={{
        columns: [t('charts.month'), t('charts.score')],
        rows: points.map(({ name, value }) => [name, value ?? '—']),
      }}
    >
      <Select
        className="no-print"
        aria-label={t('charts.whichAuthor')}
        showSearch={{ optionFilterProp: 'label' }}
        value={author.author}
        onChange={setPicked}
        options={authors.map((one) => ({ value: one.author, label: one.author }))}
      />
    </Chart>
  );
}
