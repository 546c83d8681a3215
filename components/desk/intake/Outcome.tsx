import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IntakeTally } from '../../../lib/desk/intake.ts';
import { monthWords } from '../../shared/month-words.ts';
import { ProblemWords } from './ProblemWords.tsx';

interface Props {
  readonly tally: IntakeTally;
  readonly wasStopped: boolean;
  readonly onQueue: () => void;
}

/** What an import came to: how many are new, what was there already, what could not be read and why. */
export function Outcome({ tally, wasStopped, onQueue }: Props) {
  const { t, i18n } = useTranslation('desk');
  const { added, count, same, refused, failure } = tally;
  const months = Object.entries(added).toSorted(([a], [b]) => (a < b ? 1 : -1));
  return (
    <section className="intake-outcome" aria-label={t('outcome.title')}>
      <Alert
        type={failure !== null ? 'error' : count > 0 ? 'success' : 'warning'}
        showIcon
        title={t('outcome.added', { count })}
        description={
          <>
            {failure !== null && (
              <p>
                {t(failure.kind === 'full' ? 'outcome.full' : 'outcome.failed', {
                  message: failure.message,
                })}
              </p>
            )}
            {months.length > 1 && (
              <p>
                {months
                  .map(([month, many]) =>
                    t('outcome.month', { month: monthWords(month, i18n.language), count: many }),
                  )
                  .join(' · ')}
              </p>
            )}
            {wasStopped && <p>{t('outcome.stopped')}</p>}
            {same.length > 0 && <p>{t('outcome.same', { count: same.length })}</p>}
          </>
        }
        action={
          count > 0 && (
            <Button type="primary" onClick={onQueue}>
              {t('outcome.review')}
            </Button>
          )
        }
      />
      {refused.length > 0 && (
        <details open>
          <summary>{t('outcome.refused', { count: refused.length })}</summary>
          <ul className="refused">
            {refused.slice(0, SHOWN).map(({ name, problem }, at) => (
              // Two files may bear one name; their place tells them apart.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                <strong>{name || t('outcome.unnamed')}</strong>
                <span>
                  <ProblemWords problem={problem} />
                </span>
              </li>
            ))}
          </ul>
          {refused.length > SHOWN && (
            <p className="quiet">{t('outcome.more', { count: refused.length - SHOWN })}</p>
          )}
        </details>
      )}
    </section>
  );
}

const SHOWN = 200;
