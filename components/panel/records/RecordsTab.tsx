import {
  DownloadOutlined,
  FolderOpenOutlined,
  ImportOutlined,
  SearchOutlined,
} from '@ant-design/icons';
import { Button, Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Retained } from '../../shared/Retained.tsx';
import { stored } from '../../../lib/db/failure.ts';
import type { Draft, Summary } from '../../../lib/db/schema.ts';
import { removeSummaries } from '../../../lib/db/summaries.ts';
import { reportField } from '../../../lib/requests.ts';
import { Unreadable } from '../../shared/Unreadable.tsx';
import { monthWords } from '../../shared/month-words.ts';
import { Notice } from '../../shared/Notice.tsx';
import { TAB, useFocusBack } from '../use-focus-back.ts';
import { Colleagues } from './Colleagues.tsx';
import { MonthItem } from './MonthItem.tsx';
import './records.css';
import { useOwnMonths } from './use-months.ts';
import { Versions } from './Versions.tsx';

const ImportMonths = lazy(() =>
  import('./ImportMonths.tsx').then((it) => ({ default: it.ImportMonths })),
);

/** One's own earlier months: what is held against this one, kept here and nowhere else. */
export function RecordsTab({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const months = useOwnMonths();
  const [isImporting, setImporting] = useState(false);
  useFocusBack(isImporting, TAB);
  const [done, setDone] = useState('');
  if (months === undefined) return null;
  if (!months.ok) return <Unreadable failure={months.failure} />;
  const changed = (words: string): void => {
    setDone(words);
    // The page reports again, and its text is held against the months as they now are.
    if (draft.tabId !== null) void reportField({ ...draft, tabId: draft.tabId });
  };
  const startImport = (): void => {
    setDone('');
    setImporting(true);
  };
  if (isImporting) {
    return (
      <Suspense fallback={<Notice pending title={t('loading.title')} />}>
        <ImportMonths
          months={months.value}
          onCancel={() => setImporting(false)}
          onDone={(count, whose) => {
            setImporting(false);
            changed(t(`records.saved.${whose}`, { count }));
          }}
        />
      </Suspense>
    );
  }
  return (
    <section className="records" aria-label={t('tabs.records')}>
      <output className="imported">{done}</output>
      {months.value.length === 0 ? (
        <Notice
          icon={<FolderOpenOutlined />}
          title={t('records.none')}
          text={t('records.noneText')}
          action={
            <Button type="primary" onClick={startImport}>
              {t('records.import')}
            </Button>
          }
        />
      ) : (
        <Months months={months.value} onImport={startImport} onChanged={changed} />
      )}
      <Versions draft={draft} />
      <Colleagues onRemoved={() => changed(t('records.colleaguesRemoved'))} />
    </section>
  );
}

interface MonthsProps {
  readonly months: readonly Summary[];
  readonly onImport: () => void;
  readonly onChanged: (words: string) => void;
}

function Months({ months, onImport, onChanged }: MonthsProps) {
  const { t, i18n } = useTranslation();
  const [sought, setSought] = useState('');
  const [failed, setFailed] = useState(false);
  const wanted = sought.trim();
  const found = months.filter(
    ({ text, period }) =>
      text.includes(wanted) || monthWords(period, i18n.language).includes(wanted),
  );
  const remove = async ({ key, period }: Summary): Promise<void> => {
    const { ok } = await stored(() => removeSummaries([key]));
    setFailed(!ok);
    if (ok) onChanged(t('records.removed', { month: monthWords(period, i18n.language) }));
  };
  return (
    <>
      <div className="records-head">
        <Input
          size="small"
          allowClear
          prefix={<SearchOutlined aria-hidden="true" />}
          aria-label={t('records.search')}
          placeholder={t('records.search')}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <Button size="small" icon={<ImportOutlined />} onClick={onImport}>
          {t('evidence.importMore')}
        </Button>
        <Button
          size="small"
          icon={<DownloadOutlined />}
          aria-label={t('records.export')}
          title={t('records.export')}
          onClick={() => void exportAll(months)}
        />
      </div>
      <output className="failed">{failed && t('trouble.dismiss')}</output>
      {found.length === 0 ? (
        <p className="records-hint quiet">{t('records.notFound', { words: wanted })}</p>
      ) : (
        <ol>
          {found.map((month) => (
            <MonthItem
              key={month.key}
              month={month}
              sought={wanted}
              onRemove={() => remove(month)}
            />
          ))}
        </ol>
      )}
      <Retained />
      <p className="records-hint quiet">{t('records.how')}</p>
    </>
  );
}

/** A text file a month, named as the command line wants earlier months. */
async function exportAll(months: readonly Summary[]): Promise<void> {
  const [{ zipTexts }, { offerFile }] = await Promise.all([
    import('../../../lib/files/zip-texts.ts'),
    import('../../../lib/offer-file.ts'),
  ]);
  const texts = months.map(({ period, text }) => ({ name: `${period}.txt`, text }));
  offerFile('summaries.zip', zipTexts(texts));
}
