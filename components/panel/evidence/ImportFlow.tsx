import { Alert, Button, Progress, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StorageFailure } from '../../../lib/db/failure.ts';
import '../../shared/import.css';
import { useArrival } from '../use-arrival.ts';
import { ChooseTable } from './ChooseTable.tsx';
import { ColumnEditor } from './ColumnEditor.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { RowErrors } from './RowErrors.tsx';
import { useImport, type Import, type ImportState, type Result } from './use-import.ts';

interface Props {
  /** The draft's month, for tables that name none. */
  readonly period: string;
  readonly onCancel: () => void;
  readonly onDone: (count: number) => void;
}

/** A table becomes indicators: choose it, see what its columns mean, take all of it or nothing. */
export function ImportFlow({ period, onCancel, onDone }: Props) {
  const { t } = useTranslation();
  const flow = useImport(period);
  const { state } = flow;
  const title = useArrival<HTMLHeadingElement>();
  return (
    <section className="import" aria-label={t('import.title')}>
      <div className="import-head">
        <h2 ref={title} tabIndex={-1}>
          {t('import.title')}
        </h2>
        <Button size="small" type="text" onClick={onCancel}>
          {t('import.cancel')}
        </Button>
      </div>
      {state.step === 'choose' && (
        <>
          {state.problem !== null && (
            <Alert
              type="error"
              role="alert"
              title={t(`files.${state.problem.kind}.title`, state.problem.detail)}
              description={t(`files.${state.problem.kind}.next`, state.problem.detail)}
            />
          )}
          <ChooseTable onChoose={flow.open} />
        </>
      )}
      {state.step === 'reading' && (
        <div className="import-reading">
          <p>{t('import.reading')}</p>
          <Progress percent={Math.round(state.done * 100)} size="small" />
        </div>
      )}
      {state.step === 'mapped' && <Mapped state={state} flow={flow} onDone={onDone} />}
    </section>
  );
}

interface MappedProps {
  readonly state: Extract<ImportState, { step: 'mapped' }>;
  readonly flow: Import;
  readonly onDone: (count: number) => void;
}

function Mapped({ state, flow, onDone }: MappedProps) {
  const { t } = useTranslation();
  const { input, table, mapping, result } = state;
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const [isSaving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    setSaving(true);
    const saved = await flow.save();
    setSaving(false);
    if (typeof saved === 'number') onDone(saved);
    else setFailure(saved);
  };
  const isReady = result !== null && result.errors.length === 0 && result.indicators.length > 0;
  return (
    <>
      <p className="import-file">
        <span>{input.name ?? t('evidence.pasted')}</span>
        <Button size="small" type="link" onClick={flow.back}>
          {t('import.another')}
        </Button>
      </p>
      {table.sheets.length > 1 && (
        <label className="import-field">
          {t('import.sheet')}
          <Select
            size="small"
            value={table.sheet}
            onChange={(sheet) => flow.open(input, sheet ?? undefined)}
            options={table.sheets.map((value) => ({ value, label: value }))}
          />
        </label>
      )}
      <ColumnEditor table={table} mapping={mapping} onChange={flow.change} />
      {result !== null && <Outcome result={result} />}
      {failure !== null && (
        <Alert
          type="error"
          title={t('import.notSaved')}
          description={t(`evidence.next.${failure.next}`, { message: failure.message })}
        />
      )}
      <div className="import-foot">
        <Button
          type="primary"
          block
          loading={isSaving}
          disabled={!isReady}
          onClick={() => void save()}
        >
          {t('import.save', { count: result?.indicators.length ?? 0 })}
        </Button>
      </div>
    </>
  );
}

/** What was read: the errors first, for with them nothing is imported. */
function Outcome({ result }: { readonly result: Result }) {
  const { t } = useTranslation();
  const { indicators, errors, skipped, difference } = result;
  return (
    <>
      <RowErrors errors={errors} />
      {errors.length === 0 && indicators.length === 0 && (
        <Alert type="warning" title={t('import.nothing')} />
      )}
      <ImportPreview indicators={indicators} />
      <p className="quiet" aria-live="polite">
        {difference !== null && errors.length === 0 && indicators.length > 0 && (
          <span>{t('import.difference', { ...difference })}</span>
        )}
        {skipped.length > 0 && (
          <span> {t('import.skipped', { count: skipped.length, row: skipped[0] })}</span>
        )}
      </p>
    </>
  );
}
