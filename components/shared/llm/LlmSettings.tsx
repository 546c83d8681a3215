import { Alert, Button, Popconfirm, Switch } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dropLlm } from '../../../lib/llm/change.ts';
import { changeLlm, type LlmSettings as Settings } from '../../../lib/llm/settings.ts';
import type { LlmState } from '../../../lib/llm/state.ts';
import { EndpointForm } from './EndpointForm.tsx';
import './llm.css';
import { useLlm } from './use-llm.ts';

/** Which language model is asked, if any, and the ways to have none asked. */
export function LlmSettings() {
  const { t } = useTranslation('coach');
  const state = useLlm();
  if (state === undefined) return null;
  if (state.kind === 'forbidden')
    return <Alert type="info" showIcon title={t('llm.forbidden')} className="llm-forbidden" />;
  const settings = state.kind === 'unset' ? null : state.settings;
  return (
    <section className="llm-settings" aria-label={t('llm.title')}>
      <p className="quiet">{t('llm.set.intro')}</p>
      {settings !== null && <OffSwitch settings={settings} />}
      <EndpointForm settings={settings} hasKey={hasKey(state)} />
      {settings !== null && (
        <Popconfirm
          title={t('llm.set.removeAsk')}
          okText={t('llm.set.removeYes')}
          cancelText={t('llm.set.removeNo')}
          onConfirm={() => void dropLlm()}
        >
          <Button size="small" type="text" danger className="llm-remove">
            {t('llm.set.remove')}
          </Button>
        </Popconfirm>
      )}
    </section>
  );
}

function hasKey(state: LlmState): boolean {
  if (state.kind === 'off') return state.hasKey;
  return state.kind === 'ready' && state.endpoint.key !== null;
}

function OffSwitch({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('coach');
  const id = useId();
  return (
    <div className="llm-off">
      <div>
        <p id={id}>{t('llm.set.off')}</p>
        <p className="quiet">{t('llm.set.offHint')}</p>
      </div>
      <Switch
        size="small"
        aria-labelledby={id}
        checked={settings.isOff}
        onChange={(isOff) => void changeLlm({ isOff })}
      />
    </div>
  );
}
