import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Typed } from '../../../lib/llm/change.ts';
import { Field } from './Field.tsx';

interface Props {
  readonly prices: Typed['prices'];
  readonly onChange: (prices: Typed['prices']) => void;
}

/** What the service takes for a million tokens; 0 and empty are not told. */
export function PriceFields({ prices, onChange }: Props) {
  const { t } = useTranslation('coach');
  const { input = 0, output = 0 } = prices ?? {};
  const set = (changed: Partial<{ input: number; output: number }>): void => {
    const next = { input, output, ...changed };
    onChange(next.input === 0 && next.output === 0 ? null : next);
  };
  return (
    <Field label={t('llm.set.prices')}>
      {(id) => (
        <div className="llm-prices">
          <InputNumber
            id={id}
            min={0}
            max={1_000_000}
            aria-label={t('llm.set.priceIn')}
            prefix={t('llm.set.priceIn')}
            value={input === 0 ? null : input}
            onChange={(value) => set({ input: value ?? 0 })}
          />
          <InputNumber
            min={0}
            max={1_000_000}
            aria-label={t('llm.set.priceOut')}
            prefix={t('llm.set.priceOut')}
            value={output === 0 ? null : output}
            onChange={(value) => set({ output: value ?? 0 })}
          />
        </div>
      )}
    </Field>
  );
}
