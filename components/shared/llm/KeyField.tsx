import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Typed } from '../../../lib/llm/change.ts';
import { Field } from './Field.tsx';

interface Props {
  readonly typed: Typed;
  /** Of the typed address; null while that is none. */
  readonly origin: string | null;
  /** Whether one is stored for this address. */
  readonly isThere: boolean;
  readonly isNeeded: boolean;
  readonly onChange: (changed: Partial<Typed>) => void;
}

/** The key and where it is kept; what is stored is never shown again. */
export function KeyField({ typed, origin, isThere, isNeeded, onChange }: Props) {
  const { t } = useTranslation('coach');
  const placeholder = isThere ? t('llm.set.keyTyped') : isNeeded ? '' : t('llm.set.keyNone');
  return (
    <>
      <Field
        label={t('llm.set.key')}
        hint={origin === null ? undefined : t('llm.set.keyHint', { origin })}
      >
        {(id, describedBy) => (
          <Input.Password
            id={id}
            aria-describedby={describedBy}
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholder}
            value={typed.key}
            onChange={({ target }) => onChange({ key: target.value })}
          />
        )}
      </Field>
      {(isNeeded || isThere || typed.key !== '') && (
        <div className="llm-keep">
          <Checkbox
            checked={typed.keepsKey}
            onChange={({ target }) => onChange({ keepsKey: target.checked })}
          >
            {t('llm.set.keep')}
          </Checkbox>
          <p className="quiet">{t('llm.set.keepHint')}</p>
        </div>
      )}
    </>
  );
}
