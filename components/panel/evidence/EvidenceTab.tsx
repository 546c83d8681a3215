import { TableOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorSummary } from '../../../lib/db/indicators.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import { reportField } from '../../../lib/requests.ts';
import { Notice } from '../../shared/Notice.tsx';
import { EVIDENCE_VIEW, useFocusBack } from '../use-focus-back.ts';
import './evidence.css';
import { Known } from './Known.tsx';
import { Unreadable } from '../../shared/Unreadable.tsx';
import { useIndicatorSummary } from './use-indicators.ts';
import { monthWords } from '../../shared/month-words.ts';

/** Reading files takes libraries that nobody needs who only looks. */
const ImportFlow = lazy(() =>
  import('./ImportFlow.tsx').then((it) => ({ default: it.ImportFlow })),
);

/** What the month's own figures say, and the way to bring them in. */
export function EvidenceTab({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const summary = useIndicatorSummary(draft.period);
  const [isImporting, setImporting] = useState(false);
  const [imported, setImported] = useState<{ count: number; period: string } | null>(null);
  useFocusBack(isImporting, EVIDENCE_VIEW);
  const recheck = (): void => {
    // The page reports again, and its numbers are held against the new figures.
    if (draft.tabId !== null) void reportField({ ...draft, tabId: draft.tabId });
  };
  if (summary === undefined) return null;
  if (!summary.ok) return <Unreadable failure={summary.failure} />;
  const start = (): void => {
    setImported(null);
    setImporting(true);
  };
  if (isImporting) {
    return (
      <Suspense fallback={<Notice pending title={t('loading.title')} />}>
        <ImportFlow
          period={draft.period}
          onCancel={() => setImporting(false)}
          onDone={(count) => {
            setImporting(false);
            setImported({ count, period: draft.period });
            recheck();
          }}
        />
      </Suspense>
    );
  }
  return (
    <>
      <output className="imported">
        {imported?.period === draft.period && t('evidence.imported', { count: imported.count })}
      </output>
      {summary.value.scopes.length === 0 ? (
        <Empty period={draft.period} summary={summary.value} onImport={start} />
      ) : (
        <Known draft={draft} scopes={summary.value.scopes} onImport={start} onRemoved={recheck} />
      )}
    </>
  );
}

interface EmptyProps {
  readonly period: string;
  readonly summary: IndicatorSummary;
  readonly onImport: () => void;
}

/** Nothing at all, or nothing of this month. */
function Empty({ period, summary, onImport }: EmptyProps) {
  const { t, i18n } = useTranslation();
  const [latest] = summary.periods;
  const month = monthWords(period, i18n.language);
  return (
    <Notice
      icon={<TableOutlined />}
      title={latest === undefined ? t('evidence.none') : t('evidence.noneOf', { month })}
      text={
        latest === undefined
          ? t('evidence.noneText')
          : t('evidence.noneOfText', { latest: monthWords(latest, i18n.language) })
      }
      action={
        <Button type="primary" onClick={onImport}>
          {t('evidence.import')}
        </Button>
      }
    />
  );
}
