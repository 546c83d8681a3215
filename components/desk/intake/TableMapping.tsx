import { Alert, Button, Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenFile } from '../../../lib/files/documents/chosen.ts';
import type { Read } from '../../../lib/files/problem.ts';
import { readTable } from '../../../lib/files/read.ts';
import {
  guessSubmissionColumns,
  SUBMISSION_ROLES,
  submissionRows,
  type SubmissionColumns,
} from '../../../lib/files/submissions.ts';
import type { Table } from '../../../lib/files/table.ts';
import { ProblemWords } from './ProblemWords.tsx';
import type { Batch, IntakeNow } from './use-intake.ts';

interface Props {
  readonly table: ChosenFile;
  readonly intake: IntakeNow;
  readonly batch: Batch;
}

/** A table with one submission a row: what its columns mean, and how the first ones would come in. */
export function TableMapping({ table: chosen, intake, batch }: Props) {
  const { t } = useTranslation('desk');
  const read = useTable(chosen);
  return (
    <section className="import mapping" aria-label={t('mapping.title')}>
      <div className="import-head">
        <h2>{t('mapping.title')}</h2>
        <Button size="small" type="text" onClick={() => intake.dropTable(chosen)}>
          {t('mapping.leave')}
        </Button>
      </div>
      <p className="import-file">
        <span>{chosen.path}</span>
      </p>
      {read === undefined && <output>{t('loading')}</output>}
      {read?.ok === false && (
        <Alert type="error" showIcon title={<ProblemWords problem={read.problem} />} />
      )}
      {read?.ok && <Columns table={read.value} chosen={chosen} intake={intake} batch={batch} />}
    </section>
  );
}

function useTable(chosen: ChosenFile): Read<Table> | undefined {
  const [read, setRead] = useState<Read<Table>>();
  useEffect(() => {
    let current = true;
    const look = async (): Promise<void> => {
      const bytes = new Uint8Array(await chosen.file.arrayBuffer());
      const table = await readTable({ name: chosen.path, bytes }, { keepsLines: true });
      if (current) setRead(table);
    };
    look().catch(
      () => current && setRead({ ok: false, problem: { kind: 'unreadable', detail: {} } }),
    );
    return () => {
      current = false;
    };
  }, [chosen]);
  return read;
}

const PREVIEWED = 3;

function Columns({
  table,
  chosen,
  intake,
  batch,
}: Omit<Props, 'table'> & { readonly table: Table; readonly chosen: ChosenFile }) {
  const { t } = useTranslation('desk');
  const [columns, setColumns] = useState<SubmissionColumns>(() => guessSubmissionColumns(table));
  const rows = useMemo(
    () => submissionRows(table, columns, batch.period),
    [table, columns, batch.period],
  );
  const change = (at: number, role: SubmissionColumns['roles'][number]): void =>
    setColumns({
      ...columns,
      roles: columns.roles.map((one, index) => {
        if (index === at) return role;
        // A fact stands in one column; only texts may be several.
        return one === role && role !== 'text' ? 'ignored' : one;
      }),
    });
  const example = table.rows.find(({ number }) => number > columns.headerRow)?.cells ?? [];
  return (
    <>
      <ol className="mapping-columns">
        {columns.headers.map((header, at) => (
          // Columns have no name that is sure to be their own; their place is.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <span className="column-name" title={example[at]}>
              {header || t('mapping.unnamed')}{' '}
              <span className="quiet">{example[at]?.slice(0, 40)}</span>
            </span>
            <Select
              size="small"
              aria-label={t('mapping.meaning', { column: header || t('mapping.unnamed') })}
              value={columns.roles[at]}
              onChange={(role) => change(at, role)}
              popupMatchSelectWidth={false}
              options={SUBMISSION_ROLES.map((value) => ({
                value,
                label: t(`mapping.role.${value}`),
              }))}
            />
          </li>
        ))}
      </ol>
      {rows.length === 0 ? (
        <Alert type="warning" showIcon title={t('mapping.noText')} />
      ) : (
        <section className="mapping-preview">
          <h3>{t('mapping.preview', { count: rows.length })}</h3>
          <ul>
            {rows.slice(0, PREVIEWED).map(({ number, author, area, period, text }) => (
              <li key={number}>
                <strong>
                  {[author, area, period].filter(Boolean).join(' · ') || t('mapping.unsaid')}
                </strong>
                <span className="quiet">{text.slice(0, 80)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="import-foot">
        <Button
          type="primary"
          disabled={rows.length === 0}
          onClick={() => intake.openRows(chosen, rows, batch)}
        >
          {t('mapping.take', { count: rows.length })}
        </Button>
      </div>
    </>
  );
}
