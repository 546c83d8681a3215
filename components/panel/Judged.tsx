import { CheckCircleOutlined } from '@ant-design/icons';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../lib/db/schema.ts';
import type { Report } from '../../lib/rules/report.ts';
import { FindingList } from './FindingList.tsx';
import { sortFindings } from './findings.ts';
import { IgnoredList } from './IgnoredList.tsx';
import { Notice } from '../shared/Notice.tsx';
import { NumberList } from './NumberList.tsx';
import { PartMap } from './PartMap.tsx';
import { useDismiss } from './use-dismiss.ts';
import { useLocate } from './use-locate.ts';
import type { Shown } from './use-shown.ts';
import { useDismissals } from './use-stored.ts';

/** The packs are read only for an empty field. */
const BlankGuide = lazy(() =>
  import('./BlankGuide.tsx').then((it) => ({ default: it.BlankGuide })),
);

interface Props {
  readonly draft: Draft;
  readonly shown: Shown;
  readonly show: (change: Partial<Shown>) => void;
  /** Opens the outline of a part; null for the whole text. */
  readonly onOutline: (part: string | null) => void;
}

/** What the check says of a draft. */
export function Judged(props: Props) {
  const { draft, onOutline } = props;
  const { t } = useTranslation();
  if (draft.report === null) return <Notice pending title={t('head.checking')} />;
  switch (draft.report.judgement) {
    case 'blank':
      return (
        <Suspense fallback={<Notice pending title={t('loading.title')} />}>
          <BlankGuide packId={draft.packId} onOutline={() => onOutline(null)} />
        </Suspense>
      );
    case 'too-long':
      return <Notice title={t('tooLong.title')} text={t('tooLong.text')} />;
    case 'judged':
      return <Findings {...props} report={draft.report} />;
  }
}

function Findings(props: Props & { readonly report: Report }) {
  const { draft, shown, show, report, onOutline } = props;
  const { t } = useTranslation();
  const dismissals = useDismissals(draft.key);
  const { locate, outcome } = useLocate(draft);
  const { failed, ...dismiss } = useDismiss(draft);
  const [news, setNews] = useState('');
  const told = useRef<HTMLOutputElement>(null);
  const sorted = useMemo(() => sortFindings(report, dismissals ?? []), [report, dismissals]);
  if (dismissals === undefined) return null;
  const isFine = sorted.groups.length === 0;
  const tell = (words: string): void => {
    setNews(words);
    // What had the focus goes with its finding; the page's own focus is left alone.
    if (document.hasFocus()) told.current?.focus();
  };
  return (
    <>
      <PartMap
        text={draft.text}
        parts={report.parts}
        onLocate={locate}
        outcome={outcome}
        onOutline={onOutline}
      />
      <NumberList text={draft.text} numbers={report.numbers} onLocate={locate} outcome={outcome} />
      <output className="written" ref={told} tabIndex={-1}>
        {news}
      </output>
      {isFine ? (
        <Notice
          icon={<CheckCircleOutlined />}
          title={t('fine.title')}
          text={t(sorted.ignored.length > 0 ? 'fine.left' : 'fine.text')}
        />
      ) : (
        <FindingList
          draft={draft}
          groups={sorted.groups}
          shown={shown}
          onOpen={(open) => {
            setNews('');
            show({ open });
          }}
          outcome={outcome}
          onLocate={locate}
          onDismiss={dismiss}
          onWritten={({ message }) => tell(t('written', { message }))}
        />
      )}
      <output className="failed">{failed && t('trouble.dismiss')}</output>
      <IgnoredList
        ignored={sorted.ignored}
        onRestore={(finding) => {
          dismiss.restore(finding);
          tell(t('findings.restored', { message: finding.message }));
        }}
      />
    </>
  );
}
