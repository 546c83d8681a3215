import { ApiOutlined } from '@ant-design/icons';
import { Alert, AutoComplete, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readBaseUrl } from '../../../lib/coach/client/endpoint.ts';
import { presetOf, presets, type PresetId } from '../../../lib/coach/client/presets.ts';
import { faultsOf, type Typed } from '../../../lib/llm/change.ts';
import type { LlmSettings } from '../../../lib/llm/settings.ts';
import { ConnectionReport } from './ConnectionReport.tsx';
import { Field } from './Field.tsx';
import { KeyField } from './KeyField.tsx';
import { PriceFields } from './PriceFields.tsx';
import { useConnection } from './use-connection.ts';

interface Props {
  /** As stored; null where nothing is. */
  readonly settings: LlmSettings | null;
  /** Whether a key is there for the stored address. */
  readonly hasKey: boolean;
}

/** Where and as what to ask: service, address, model, key. */
export function EndpointForm({ settings, hasKey }: Props) {
  const { t } = useTranslation('coach');
  const [typed, setTyped] = useState<Typed>(() => typedFrom(settings));
  const [isTried, setTried] = useState(false);
  /** The address that the key was typed for. */
  const [keyFor, setKeyFor] = useState<string | null>(null);
  const { connection, save, test, mend } = useConnection();
  const url = readBaseUrl(typed.url);
  const origin = url.ok ? new URL(url.url).origin : null;
  const change = (changed: Partial<Typed>): void => {
    if (changed.key !== undefined) setKeyFor(origin);
    setTyped({ ...typed, ...changed });
  };
  const faults = faultsOf(typed);
  const isSound = faults.url === null && faults.model === null;
  const isStored = settings !== null && url.ok && url.url === settings.baseUrl;
  const probe = connection.kind === 'probed' ? connection.probe : null;
  const models = (probe?.state === 'ok' ? probe.findings.models : probe?.models) ?? [];
  /** A key that was typed for another address does not go to this one; a stored one is not shown again. */
  const trying = (act: (sound: Typed, at: string) => void): void => {
    setTried(true);
    if (!isSound || origin === null) return;
    act(keyFor === null || keyFor === origin ? typed : { ...typed, key: '' }, origin);
    change({ key: '' });
  };
  return (
    <div className="llm-form">
      <Field label={t('llm.set.preset')}>
        {(id) => (
          <Select
            id={id}
            value={typed.preset}
            onChange={(preset) => change(chosen(preset, typed))}
            options={presets.map((one) => ({
              value: one.id,
              label: one.name ?? t('llm.set.custom'),
            }))}
          />
        )}
      </Field>
      <Field
        label={t('llm.set.url')}
        hint={hintFor(typed.preset, t)}
        fault={isTried && faults.url !== null ? t(faults.url) : null}
      >
        {(id, describedBy) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            value={typed.url}
            status={isTried && faults.url !== null ? 'error' : ''}
            onChange={({ target }) => change({ url: target.value })}
          />
        )}
      </Field>
      {url.ok && url.isInClear && <Alert type="warning" title={t('llm.set.inClear')} />}
      <Field
        label={t('llm.set.model')}
        hint={t(typed.preset === 'doubao' ? 'llm.set.modelDoubao' : 'llm.set.modelHint')}
        fault={isTried && faults.model !== null ? t(faults.model) : null}
      >
        {(id, describedBy) => (
          <AutoComplete
            id={id}
            aria-describedby={describedBy}
            value={typed.model}
            status={isTried && faults.model !== null ? 'error' : ''}
            onChange={(model: string) => change({ model })}
            showSearch={{ filterOption: (input, option) => !!option?.value.includes(input) }}
            options={models.map((value) => ({ value }))}
          />
        )}
      </Field>
      <KeyField
        typed={typed}
        origin={origin}
        isThere={hasKey && isStored}
        isNeeded={presetOf(typed.preset).needsKey}
        onChange={change}
      />
      <PriceFields prices={typed.prices} onChange={(prices) => change({ prices })} />
      <div className="llm-actions">
        <Button
          type="primary"
          icon={<ApiOutlined />}
          loading={connection.kind === 'testing'}
          onClick={() => trying(test)}
        >
          {t('llm.set.test')}
        </Button>
        <Button type="text" onClick={() => trying(save)}>
          {t('llm.set.save')}
        </Button>
      </div>
      <ConnectionReport
        connection={connection}
        onMend={() => trying(mend)}
        onAgain={() => trying(test)}
      />
      {settings?.hidesOrigin === true && isStored && (
        <p className="quiet">{t('llm.set.hidesOrigin')}</p>
      )}
    </div>
  );
}

const FIRST: PresetId = 'deepseek';

function typedFrom(settings: LlmSettings | null): Typed {
  if (settings === null)
    return {
      preset: FIRST,
      url: presetOf(FIRST).baseUrl,
      model: '',
      key: '',
      keepsKey: false,
      prices: null,
    };
  const { preset, baseUrl: url, model, keepsKey, prices } = settings;
  return { preset, url, model, key: '', keepsKey, prices };
}

/** Another service has another address, other models and another key. */
function chosen(preset: PresetId, { url }: Typed): Partial<Typed> {
  const { baseUrl } = presetOf(preset);
  const isOwn = presets.every((one) => one.baseUrl !== url);
  return { preset, url: baseUrl === '' && isOwn ? url : baseUrl, model: '', key: '' };
}

type Translate = ReturnType<typeof useTranslation<'coach'>>['t'];

function hintFor(preset: PresetId, t: Translate): string | undefined {
  switch (preset) {
    case 'azure':
    case 'zhipu':
    case 'doubao':
    case 'vllm':
    case 'sglang':
    case 'custom':
      return t(`llm.set.urlHint.${preset}`);
    case 'ollama':
    case 'lmstudio':
    case 'llamacpp':
      return t('llm.set.urlHint.local');
    default:
      return undefined;
  }
}
