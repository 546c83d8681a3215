import { CheckCircleOutlined } from '@ant-design/icons';
import { Alert, Button, Tabs } from 'antd';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../lib/db/schema.ts';
import type { Report } from '../../lib/rules/report.ts';
import { DraftHead } from './DraftHead.tsx';
import { FindingList } from './FindingList.tsx';
import { sortFindings } from './findings.ts';
import { IgnoredList } from './IgnoredList.tsx';
import { Loading } from './notices.tsx';
import { Notice } from './Notice.tsx';
import { NumberList } from './NumberList.tsx';
import { PartMap } from './PartMap.tsx';
import { useDismiss } from './use-dismiss.ts';
import { useLocate } from './use-locate.ts';
import { useShown, type Shown } from './use-shown.ts';
import { useDismissals } from './use-stored.ts';

interface Props {
  /** Fields of this tab, the last edited first; one is shown. */
  readonly drafts: readonly Draft[];
  /** The page no longer answers. */
  readonly lost: boolean;
  readonly onAgain: () => void;
}

/** A draft on the page: head, structure, findings. */
export function DraftView({ drafts, lost, onAgain }: Props) {
  const { t } = useTranslation();
  const [shown, show] = useShown(drafts);
  const [isSetUp, setSetUp] = useState(false);
  const draft = drafts.find(({ key }) => key === shown.picked) ?? drafts[0];
  if (draft === undefined) return <Loading />;
  return (
    <>
      {lost && (
        <Alert
          type="warning"
          banner
          title={t('lost.kept')}
          action={
            <Button size="small" onClick={onAgain}>
              {t('lost.again')}
            </Button>
          }
        />
      )}
      <DraftHead
        draft={draft}
        others={drafts}
        onPick={(key) => show({ picked: key, open: null })}
        isSetUp={isSetUp}
        onSetUp={() => setSetUp(!isSetUp)}
      />
      {isSetUp && (
        <Suspense fallback={<Notice pending title={t('loading.title')} />}>
          <PageSettings draft={draft} />
        </Suspense>
      )}
      <Views draft={draft} key={draft.key} shown={shown} show={show} />
    </>
  );
}

/** The packs are read only for an empty field. */
const BlankGuide = lazy(() =>
  import('./BlankGuide.tsx').then((it) => ({ default: it.BlankGuide })),
);

/** What is only looked at now and then is loaded then. */
const EvidenceViews = lazy(() =>
  import('./evidence/EvidenceViews.tsx').then((it) => ({ default: it.EvidenceViews })),
);
const RecordsTab = lazy(() =>
  import('./records/RecordsTab.tsx').then((it) => ({ default: it.RecordsTab })),
);

const PageSettings = lazy(() =>
  import('./portal/PageSettings.tsx').then((it) => ({ default: it.PageSettings })),
);

interface ViewsProps {
  readonly draft: Draft;
  readonly shown: Shown;
  readonly show: (change: Partial<Shown>) => void;
}

/** What was found in the draft, and what it can be held against. */
function Views(props: ViewsProps) {
  const { draft, shown, show } = props;
  const { t } = useTranslation();
  return (
    <Tabs
      className="views"
      size="small"
      activeKey={shown.view}
      onChange={(view) => show({ view })}
      items={[
        {
          key: 'check',
          label: t('tabs.check'),
          children: <Judged {...props} />,
        },
        {
          key: 'evidence',
          label: t('tabs.evidence'),
          children: (
            <Suspense fallback={<Notice pending title={t('loading.title')} />}>
              <EvidenceViews draft={draft} />
            </Suspense>
          ),
        },
        {
          key: 'records',
          label: t('tabs.records'),
          children: (
            <Suspense fallback={<Notice pending title={t('loading.title')} />}>
              <RecordsTab draft={draft} />
            </Suspense>
          ),
        },
      ]}
    />
  );
}

function Judged(props: ViewsProps) {
  const { draft } = props;
  const { t } = useTranslation();
  if (draft.report === null) return <Notice pending title={t('head.checking')} />;
  switch (draft.report.judgement) {
    case 'blank':
      return (
        <Suspense fallback={<Notice pending title={t('loading.title')} />}>
          <BlankGuide packId={draft.packId} />
        </Suspense>
      );
    case 'too-long':
      return <Notice title={t('tooLong.title')} text={t('tooLong.text')} />;
    case 'judged':
      return <Findings {...props} report={draft.report} />;
  }
}

function Findings({ draft, shown, show, report }: ViewsProps & { readonly report: Report }) {
  const { t } = useTranslation();
  const dismissals = useDismissals(draft.key);
  const { locate, outcome } = useLocate(draft);
  const { failed, ...dismiss } = useDismiss(draft);
  const [written, setWritten] = useState<string | null>(null);
  const told = useRef<HTMLOutputElement>(null);
  const sorted = useMemo(() => sortFindings(report, dismissals ?? []), [report, dismissals]);
  if (dismissals === undefined) return null;
  const isFine = sorted.groups.length === 0;
  const tell = (message: string): void => {
    setWritten(message);
    // What had the focus goes with its finding; the page's own focus is left alone.
    if (document.hasFocus()) told.current?.focus();
  };
  return (
    <>
      <PartMap text={draft.text} parts={report.parts} onLocate={locate} outcome={outcome} />
      <NumberList text={draft.text} numbers={report.numbers} onLocate={locate} outcome={outcome} />
      <output className="written" ref={told} tabIndex={-1}>
        {written !== null && t('written', { message: written })}
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
            setWritten(null);
            show({ open });
          }}
          outcome={outcome}
          onLocate={locate}
          onDismiss={dismiss}
          onWritten={({ message }) => tell(message)}
        />
      )}
      <output className="failed">{failed && t('trouble.dismiss')}</output>
      <IgnoredList ignored={sorted.ignored} onRestore={dismiss.restore} />
    </>
  );
}
