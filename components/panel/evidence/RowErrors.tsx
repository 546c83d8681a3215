import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RowError } from '../../../lib/files/indicators.ts';

/** So many are listed; who has more has one cause. */
const LISTED = 20;

/** The rows that keep a table from being imported, each with what to mend. */
export function RowErrors({ errors }: { readonly errors: readonly RowError[] }) {
  const { t } = useTranslation();
  if (errors.length === 0) return null;
  return (
    <Alert
      type="error"
      title={t('import.errors', { count: errors.length })}
      description={
        <>
          <p>{t('import.errorsHint')}</p>
          <ul className="row-errors">
            {errors.slice(0, LISTED).map((error) => (
              <li key={`${error.row} ${error.column}`}>
                <Line error={error} />
              </li>
            ))}
          </ul>
          {errors.length > LISTED && (
            <p>{t('import.moreErrors', { count: errors.length - LISTED })}</p>
          )}
        </>
      }
    />
  );
}

function Line({ error: { row, column, kind, found } }: { readonly error: RowError }) {
  const { t } = useTranslation();
  const name =
    column === 'period' || column === 'scope' || column === 'unit'
      ? t(`rows.column.${column}`)
      : column;
  const where =
    name === '' ? t('rows.where', { row }) : t('rows.whereColumn', { row, column: name });
  return (
    <>
      <strong>{where}</strong> {t(`rows.${kind}`, { found })}
    </>
  );
}
