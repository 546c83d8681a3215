import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RowError, RowErrorKind } from '../../../lib/files/indicators.ts';

/** So many are listed; who has more has one cause. */
const LISTED = 20;

/** The rows that keep a table from being imported, each with what to mend. */
export function RowErrors({ errors }: { readonly errors: readonly RowError[] }) {
  const { t } = useTranslation();
  if (errors.length === 0) return null;
  const lines = linesOf(errors);
  return (
    <Alert
      type="error"
      title={t('import.errors', { count: lines.length })}
      description={
        <>
          <p>{t('import.errorsHint')}</p>
          <ul className="row-errors">
            {lines.slice(0, LISTED).map((line) => (
              <li key={`${line.error.row} ${line.error.column}`}>
                <Line {...line} />
              </li>
            ))}
          </ul>
          {lines.length > LISTED && (
            <p>{t('import.moreErrors', { count: lines.length - LISTED })}</p>
          )}
        </>
      }
    />
  );
}

interface ErrorLine {
  readonly error: RowError;
  /** How many rows it stands for. */
  readonly count: number;
}

/** Mended once for a whole column, above, not row by row. */
const OF_COLUMN: ReadonlySet<RowErrorKind> = new Set(['no-metric', 'no-unit']);

function linesOf(errors: readonly RowError[]): readonly ErrorLine[] {
  const lines = new Map<string, ErrorLine>();
  for (const error of errors) {
    const { row, column, kind } = error;
    const key = OF_COLUMN.has(kind) ? `${kind} ${column}` : `${kind} ${column} ${row}`;
    const known = lines.get(key);
    lines.set(key, { error: known?.error ?? error, count: (known?.count ?? 0) + 1 });
  }
  return [...lines.values()];
}

function Line({ error: { row, column, kind, found }, count }: ErrorLine) {
  const { t } = useTranslation();
  const name =
    column === 'period' || column === 'scope' || column === 'unit'
      ? t(`rows.column.${column}`)
      : column;
  const ofRow = name === '' ? 'rows.where' : 'rows.whereColumn';
  return (
    <>
      <strong>{t(count > 1 ? 'rows.whereAll' : ofRow, { row, column: name, count })}</strong>{' '}
      {t(`rows.${kind}`, { found })}
    </>
  );
}
