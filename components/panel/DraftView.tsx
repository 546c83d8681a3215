import { Alert, Button, Tabs } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../lib/db/schema.ts';
import { loadCoachWords } from '../../lib/i18n/coach.ts';
import { DraftHead } from './DraftHead.tsx';
import { Judged } from './Judged.tsx';
import { Loading } from './notices.tsx';
import { Notice } from '../shared/Notice.tsx';
import { shownOf, useShown, type Shown } from './use-shown.ts';

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
  const { outline, openOutline, closeOutline } = useOutlineOpen();
  const draft = shownOf(shown, drafts);
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
        onPick={(key) => {
          closeOutline();
          show({ picked: key, open: null });
        }}
        isOutlined={outline !== null}
        onOutline={() => (outline === null ? openOutline(null) : closeOutline())}
        isSetUp={isSetUp}
        onSetUp={() => setSetUp(!isSetUp)}
      />
      {isSetUp && (
        <Suspense fallback={<Notice pending title={t('loading.title')} />}>
          <PageSettings
            draft={draft}
            onPicked={(frame) => show({ picked: null, frame, open: null })}
          />
        </Suspense>
      )}
      {outline === null ? (
        <Views draft={draft} key={draft.key} shown={shown} show={show} onOutline={openOutline} />
      ) : (
        <Suspense fallback={<Notice pending title={t('loading.title')} />}>
          <Outline draft={draft} key={draft.key} part={outline.part} onClose={closeOutline} />
        </Suspense>
      )}
    </>
  );
}

/** What is only looked at now and then is loaded then. */
const EvidenceViews = lazy(() =>
  import('./evidence/EvidenceViews.tsx').then((it) => ({ default: it.EvidenceViews })),
);
const RecordsTab = lazy(() =>
  import('./records/RecordsTab.tsx').then((it) => ({ default: it.RecordsTab })),
);

const Outline = lazy(async () => {
  const [it] = await Promise.all([import('./outline/Outline.tsx'), loadCoachWords()]);
  return { default: it.Outline };
});
const PageSettings = lazy(() =>
  import('./portal/PageSettings.tsx').then((it) => ({ default: it.PageSettings })),
);

interface ViewsProps {
  readonly draft: Draft;
  readonly shown: Shown;
  readonly show: (change: Partial<Shown>) => void;
  readonly onOutline: (part: string | null) => void;
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

interface OutlineOpen {
  /** The part that it is of, null for the whole text; null when it is closed. */
  readonly outline: { readonly part: string | null } | null;
  readonly openOutline: (part: string | null) => void;
  readonly closeOutline: () => void;
}

/** The outline stands in the place of the views; closing it gives the focus back to what opened it. */
function useOutlineOpen(): OutlineOpen {
  const [outline, setOutline] = useState<OutlineOpen['outline']>(null);
  return {
    outline,
    openOutline: (part) => setOutline({ part }),
    closeOutline: () => {
      setOutline(null);
      document.querySelector<HTMLElement>('.head-outline')?.focus();
    },
  };
}
