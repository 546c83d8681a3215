import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  hasRole,
  isFigures,
  namesMonths,
  ROLES,
  type Column,
  type Mapping,
} from '../../../lib/files/columns.ts';
import type { Table } from '../../../lib/files/table.ts';

interface Props {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** What each column means, and what holds for all rows where no column says it. */
export function ColumnEditor({ table, mapping, onChange }: Props) {
  const { t } = useTranslation();
  const change = (at: number, column: Column): void =>
    onChange({
      ...mapping,
      columns: mapping.columns.map((one, index) => (index === at ? column : one)),
    });
  const example = table.rows.find(({ number }) => number > mapping.headerRow)?.cells ?? [];
  return (
    <section className="columns" aria-label={t('import.columns')}>
      <h3>{t('import.columns')}</h3>
      <ol>
        {mapping.columns.map((column, at) => (
          // Columns have no name that is sure to be their own; their place is.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <ColumnLine
              column={column}
              example={example[at] ?? ''}
              hasMetric={hasRole(mapping, 'metric')}
              hasUnit={hasRole(mapping, 'unit')}
              onChange={(changed) => change(at, changed)}
            />
          </li>
        ))}
      </ol>
      <ForAllRows mapping={mapping} onChange={onChange} />
    </section>
  );
}

interface LineProps {
  readonly column: Column;
  readonly example: string;
  /** Another column names the metric, or the unit, of each row. */
  readonly hasMetric: boolean;
  readonly hasUnit: boolean;
  readonly onChange: (column: Column) => void;
}

function ColumnLine({ column, example, hasMetric, hasUnit, onChange }: LineProps) {
  const { t } = useTranslation();
  const { header, role, metric, unit } = column;
  const name = header || t('import.unnamed');
  return (
    <>
      <div className="column-line">
        <span className="column-name" title={`${header} ${example}`.trim()}>
          {name} <span className="quiet">{example}</span>
        </span>
        <Select
          size="small"
          aria-label={t('import.meaning', { column: name })}
          value={role}
          onChange={(changed) => onChange({ ...column, role: changed })}
          popupMatchSelectWidth={false}
          options={ROLES.map((value) => ({ value, label: t(`import.role.${value}`) }))}
        />
      </div>
      {isFigures(column) && !(hasMetric && hasUnit) && (
        <div className="column-more">
          {!hasMetric && (
            <Input
              size="small"
              aria-label={t('import.metricOf', { column: name })}
              placeholder={t('import.metric')}
              defaultValue={metric}
              onBlur={(event) => onChange({ ...column, metric: event.target.value.trim() })}
            />
          )}
          <Input
            size="small"
            className="column-unit"
            aria-label={t('import.unitOf', { column: name })}
            placeholder={t('import.unit')}
            status={unit === '' && /\d$/.test(example) ? 'warning' : ''}
            defaultValue={unit}
            onBlur={(event) => onChange({ ...column, unit: event.target.value.trim() })}
          />
        </div>
      )}
    </>
  );
}

const FOR_ALL = ['period', 'scope', 'metric'] as const;

/** The month, the area and the metric, where the table has no column for them. */
function ForAllRows({ mapping, onChange }: Omit<Props, 'table'>) {
  const { t } = useTranslation();
  const needsMetric = mapping.columns.some(
    (column) => isFigures(column) && column.metric === '' && column.role !== 'plan',
  );
  const missing = FOR_ALL.filter(
    (role) =>
      !hasRole(mapping, role) &&
      (role !== 'metric' || needsMetric) &&
      (role !== 'period' || !namesMonths(mapping)),
  );
  return missing.map((role) => (
    <label className="import-field" key={role}>
      {t(`import.all.${role}`)}
      <Input
        size="small"
        defaultValue={mapping[role]}
        placeholder={t(`import.allHint.${role}`)}
        onBlur={(event) => onChange({ ...mapping, [role]: event.target.value.trim() })}
      />
    </label>
  ));
}
