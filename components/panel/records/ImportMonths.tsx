import { FileTextOutlined } from '@ant-design/icons';
import { Button, Input, Progress, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StorageFailure } from '../../../lib/db/failure.ts';
import type { Summary } from '../../../lib/db/schema.ts';
import '../../shared/import.css';
import { useArrival } from '../use-arrival.ts';
import { NotSaved } from './NotSaved.tsx';
import { ACCEPTED } from './read-texts.ts';
import { ReviewMonths } from './ReviewMonths.tsx';
import { useMonthImport, type MonthImport, type Whose } from './use-month-import.ts';

interface Props {
  readonly months: readonly Summary[];
  readonly onCancel: () => void;
  readonly onDone: (count: number, whose: Whose) => void;
}

/** Summaries of earlier months come in: choose or paste them, see which month each is, store them. */
export function ImportMonths({ months, onCancel, onDone }: Props) {
  const { t } = useTranslation();
  const flow = useMonthImport();
  const [whose, setWhose] = useState<Whose>('own');
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const { state } = flow;
  const title = useArrival<HTMLHeadingElement>();
  const save = async (): Promise<void> => {
    const saved = await flow.save(whose);
    if (typeof saved === 'number') onDone(saved, whose);
    else setFailure(saved);
  };
  return (
    <section className="import" aria-label={t('records.importTitle')}>
      <div className="import-head">
        <h2 ref={title} tabIndex={-1}>
          {t('records.importTitle')}
        </h2>
        <Button size="small" type="text" onClick={onCancel}>
          {t('import.cancel')}
        </Button>
      </div>
      {state.step === 'choose' && <Choose flow={flow} whose={whose} onWhose={setWhose} />}
      {state.step === 'reading' && (
        <div className="import-reading">
          <output>{t('import.reading')}</output>
          <Progress percent={Math.round(state.share * 100)} size="small" />
          <Button size="small" onClick={flow.stop}>
            {t('records.stop')}
          </Button>
        </div>
      )}
      {state.step === 'review' && (
        <>
          {failure !== null && <NotSaved failure={failure} />}
          <ReviewMonths state={state} months={months} whose={whose} flow={flow} onSave={save} />
        </>
      )}
    </section>
  );
}

interface ChooseProps {
  readonly flow: MonthImport;
  readonly whose: Whose;
  readonly onWhose: (whose: Whose) => void;
}

function Choose({ flow, whose, onWhose }: ChooseProps) {
  const { t } = useTranslation();
  const [pasted, setPasted] = useState('');
  return (
    <>
      <Radio.Group value={whose} onChange={(event) => onWhose(event.target.value as Whose)}>
        <Radio value="own">{t('records.whose.own')}</Radio>
        <Radio value="colleague">{t('records.whose.colleague')}</Radio>
      </Radio.Group>
      <p className="quiet">{t(`records.about.${whose}`)}</p>
      <label className="drop">
        <span className="drop-icon" aria-hidden="true">
          <FileTextOutlined />
        </span>
        <strong>{t('records.files')}</strong>
        <span className="quiet">{t('records.filesHint')}</span>
        <input
          type="file"
          multiple
          accept={ACCEPTED}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            if (files.length > 0) flow.openFiles(files);
            // The same file can be picked again once it is mended.
            event.target.value = '';
          }}
        />
      </label>
      <label className="paste">
        {t('records.paste')}
        <Input.TextArea
          rows={4}
          value={pasted}
          placeholder={t('records.pasteHint')}
          onChange={(event) => setPasted(event.target.value)}
        />
      </label>
      <Button disabled={pasted.trim() === ''} onClick={() => flow.openText(pasted)}>
        {t('records.takePasted')}
      </Button>
    </>
  );
}
