import { Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../lib/db/schema.ts';
import { Notice } from '../../shared/Notice.tsx';
import './evidence.css';
import { EvidenceTab } from './EvidenceTab.tsx';

/** Reading a plan takes the engine, which only this view needs in the panel. */
const LastPlan = lazy(() =>
  import('../last-plan/LastPlan.tsx').then((it) => ({ default: it.LastPlan })),
);
const Tasks = lazy(() => import('../tasks/Tasks.tsx').then((it) => ({ default: it.Tasks })));

const VIEWS = ['figures', 'last-plan', 'tasks'] as const;
type View = (typeof VIEWS)[number];

/** What a text can be held against: the month's figures, last month's plan, the department's tasks. */
export function EvidenceViews({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('figures');
  return (
    <>
      <div className="evidence-views">
        <Segmented
          block
          size="small"
          aria-label={t('tabs.evidence')}
          value={view}
          onChange={setView}
          options={VIEWS.map((value) => ({ value, label: t(`evidence.view.${value}`) }))}
        />
      </div>
      <Suspense fallback={<Notice pending title={t('loading.title')} />}>
        {view === 'figures' && <EvidenceTab draft={draft} />}
        {view === 'last-plan' && <LastPlan draft={draft} />}
        {view === 'tasks' && <Tasks draft={draft} />}
      </Suspense>
    </>
  );
}
