import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../../../lib/db/submission-schema.ts';
import { monthWords } from '../../shared/month-words.ts';
import { Score } from '../../shared/Score.tsx';
import { ruleTitles } from '../rule-titles.ts';
import { useAuthorMonths } from './use-paper.ts';

interface Props {
  readonly row: Submission;
  readonly onOpen: (key: string) => void;
}

/** Findings that come again this often are worth a word with the author. */
const FREQUENT = 2;
const SHOWN = 6;

/** The author's other months: score by score, and what comes again. */
export function History({ row, onOpen }: Props) {
  const { t, i18n } = useTranslation('desk');
  const months = useAuthorMonths(row);
  const frequent = useMemo(() => frequentIn([row, ...months]), [row, months]);
  if (row.author === null) return <p className="quiet">{t('history.noAuthor')}</p>;
  if (months.length === 0)
    return <p className="quiet">{t('history.none', { author: row.author })}</p>;
  return (
    <>
      <ul className="author-months">
        {months.map(({ key, period, digest }) => (
          <li key={key}>
            <button type="button" className="plain" onClick={() => onOpen(key)}>
              {monthWords(period, i18n.language)}
            </button>
            <Score score={digest?.score ?? null} />
            <span className="quiet">{t('history.errors', { count: digest?.errors ?? 0 })}</span>
          </li>
        ))}
      </ul>
      {frequent.length > 0 && (
        <>
          <h3>{t('history.frequent')}</h3>
          <ul className="frequent">
            {frequent.map(([rule, count]) => (
              <li key={rule}>
                {ruleTitles[rule] ?? rule}{' '}
                <span className="quiet">{t('history.times', { count })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function frequentIn(months: readonly Submission[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const rule of months.flatMap(({ digest }) => digest?.rules ?? [])) {
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= FREQUENT)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, SHOWN);
}
