import { ImportOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stored } from '../../../lib/db/failure.ts';
import { removeIndicators } from '../../../lib/db/indicators.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import { scopePlaces } from '../../../lib/evidence/scope-places.ts';
import { isTotal, scopeOf } from '../../../lib/evidence/scope.ts';
import { RemoveButton } from '../RemoveButton.tsx';
import { Metrics } from './Metrics.tsx';
import { Unreadable } from '../../shared/Unreadable.tsx';
import { useIndicators } from './use-indicators.ts';

/** Few areas have targets that were agreed. */
const Targets = lazy(() => import('./Targets.tsx').then((it) => ({ default: it.Targets })));

interface Props {
  readonly draft: Draft;
  /** The scopes with figures of this month; at least one. */
  readonly scopes: readonly string[];
  readonly onImport: () => void;
  readonly onRemoved: () => void;
}

/** The month's figures of one scope. */
export function Known({ draft, scopes, onImport, onRemoved }: Props) {
  const { t } = useTranslation();
  const { text, titleField, period } = draft;
  const [picked, setPicked] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const stated = useMemo(
    () => scopeOf(scopePlaces(text, titleField), scopes),
    [text, titleField, scopes],
  );
  const areas = scopes.filter((scope) => !isTotal(scope));
  const only = areas.length === 1 ? areas[0] : undefined;
  const scope = [picked, stated, only].find((one) => one && scopes.includes(one)) ?? null;
  const remove = async (): Promise<void> => {
    const { ok } = await stored(() => removeIndicators(period));
    setFailed(!ok);
    if (ok) onRemoved();
  };
  return (
    <section className="evidence" aria-label={t('tabs.evidence')}>
      <div className="evidence-head">
        <Select
          size="small"
          aria-label={t('evidence.scope')}
          placeholder={t('evidence.pickScope')}
          value={scope}
          onChange={setPicked}
          popupMatchSelectWidth={false}
          options={scopes.map((value) => ({ value, label: value }))}
        />
        <Button size="small" icon={<ImportOutlined />} onClick={onImport}>
          {t('evidence.importMore')}
        </Button>
        <RemoveButton
          ask={t('evidence.removeAsk')}
          label={t('evidence.removeMonth')}
          onRemove={remove}
        />
      </div>
      <output className="failed">{failed && t('trouble.dismiss')}</output>
      {scope === null ? (
        <p className="evidence-hint quiet">{t('evidence.scopeUnknown')}</p>
      ) : (
        <OfScope draft={draft} scope={scope} />
      )}
    </section>
  );
}

function OfScope({ draft, scope }: { readonly draft: Draft; readonly scope: string }) {
  const { period } = draft;
  const indicators = useIndicators(period, scope);
  if (indicators === undefined) return null;
  if (!indicators.ok) return <Unreadable failure={indicators.failure} />;
  return (
    <>
      <Suspense fallback={null}>
        <Targets period={period} scope={scope} />
      </Suspense>
      <Metrics indicators={indicators.value} draft={draft} scope={scope} key={scope} />
    </>
  );
}
