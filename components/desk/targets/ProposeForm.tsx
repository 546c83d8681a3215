import { InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formulaOf, type Proposed } from '../../../lib/review/target.ts';

type Ready = Extract<Proposed, { kind: 'ready' }>;

interface Props {
  readonly propose: (factor: string) => Proposed;
  readonly onClose: () => void;
  readonly onPropose: (ready: Ready) => void;
}

/** The season's share of the annual target, times k for what is known of the area. */
export function ProposeForm({ propose, onClose, onPropose }: Props) {
  const { t } = useTranslation('outcome');
  const [factor, setFactor] = useState('1');
  const proposed = propose(factor);
  return (
    <Modal
      open
      title={t('targets.propose')}
      okText={t('targets.propose')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: proposed.kind !== 'ready' }}
      onCancel={onClose}
      onOk={() => {
        if (proposed.kind === 'ready') onPropose(proposed);
      }}
    >
      <div className="propose">
        <label>
          {t('targets.factor')}
          <InputNumber<string>
            stringMode
            min="0.01"
            max="3"
            step="0.05"
            value={factor}
            onChange={(value) => setFactor(value ?? '1')}
          />
        </label>
        <p className="quiet">{t('targets.factorText')}</p>
        {proposed.kind === 'ready' && (
          <>
            <p>{formulaOf(proposed.proposal, proposed.unit)}</p>
            <p className="quiet">
              {t('targets.years', {
                first: proposed.proposal.years[0],
                last: proposed.proposal.years.at(-1),
              })}
            </p>
          </>
        )}
      </div>
    </Modal>
  );
}
