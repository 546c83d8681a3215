import { Button, Switch } from 'antd';
import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../lib/db/schema.ts';
import { loadCoachWords } from '../../../lib/i18n/coach.ts';
import { PickButton } from '../PickButton.tsx';
import { usePick } from '../use-pick.ts';
import { usePortalRow } from '../use-stored.ts';
import { ProfileFile } from './ProfileFile.tsx';
import { usePageSettings } from './use-page-settings.ts';
import './portal.css';

interface Props {
  readonly draft: Draft;
  /** The user picked a field in this frame of the draft's tab. */
  readonly onPicked: (frameId: number) => void;
}

/** How the coach behaves in this page: marks, which field, whether it writes. */
export function PageSettings({ draft, onPicked }: Props) {
  const { t } = useTranslation();
  const portal = usePortalRow(draft.key);
  const settings = usePageSettings(draft);
  const pick = usePick(draft.tabId, { frameId: draft.frameId, onPicked });
  const label = portal?.field?.label || t('head.unnamed');
  return (
    <section className="block page-settings" aria-label={t('page.title')}>
      <Row title={t('page.marks')} hint={t('page.marksHint')}>
        {(id) => (
          <Switch
            size="small"
            aria-labelledby={id}
            checked={settings.marks ?? true}
            loading={settings.marks === undefined}
            onChange={settings.showMarks}
          />
        )}
      </Row>
      <Row title={t('page.clipboard')} hint={t('page.clipboardHint')}>
        {(id) => (
          <Switch
            size="small"
            aria-labelledby={id}
            checked={portal?.write === 'clipboard'}
            onChange={(isCopied) => settings.settleWriting(isCopied ? 'clipboard' : 'page')}
          />
        )}
      </Row>
      <div className="page-field">
        <p>{portal?.field ? t('page.picked', { label }) : t('page.found')}</p>
        <div className="page-actions">
          <PickButton {...pick} />
          {portal?.field && (
            <Button size="small" type="text" onClick={settings.forget}>
              {t('page.forget')}
            </Button>
          )}
        </div>
      </div>
      <ModelSettings />
      <ProfileFile draft={draft} portal={portal ?? null} />
      <output className="failed">{settings.failed && t('page.failed')}</output>
    </section>
  );
}

/** Its words and its form are loaded when it is opened. */
const LlmDrawer = lazy(async () => {
  const [it] = await Promise.all([import('../../shared/llm/LlmDrawer.tsx'), loadCoachWords()]);
  return { default: it.LlmDrawer };
});

function ModelSettings() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="page-row">
      <div>
        <p>{t('page.model')}</p>
        <p className="quiet">{t('page.modelHint')}</p>
      </div>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('page.modelOpen')}
      </Button>
      {isOpen && (
        <Suspense>
          <LlmDrawer onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

interface RowProps {
  readonly title: string;
  readonly hint: string;
  readonly children: (titleId: string) => ReactNode;
}

function Row({ title, hint, children }: RowProps) {
  const id = useId();
  return (
    <div className="page-row">
      <div>
        <p id={id}>{title}</p>
        <p className="quiet">{hint}</p>
      </div>
      {children(id)}
    </div>
  );
}
