import { ImportOutlined } from '@ant-design/icons';
import { Alert, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { NotStored } from '../NotStored.tsx';
import { OfferPreview } from './OfferPreview.tsx';
import { useTaking } from './use-sharing.ts';

/** A file that somebody sent: looked into first, stored only when the reviewer says so. */
export function Take({ onTaken }: { readonly onTaken: () => void }) {
  const { t } = useTranslation('outcome');
  const { state, failure, open, accept, drop } = useTaking(onTaken);
  return (
    <section className="share-card">
      <h2>{t('share.take')}</h2>
      <p className="quiet">{t('share.takeText')}</p>
      {state.step !== 'offered' && state.step !== 'storing' && (
        <Upload.Dragger
          accept=".mscb"
          showUploadList={false}
          disabled={state.step === 'reading'}
          beforeUpload={(file) => {
            open(file);
            return false;
          }}
        >
          <p>
            <ImportOutlined /> {t('share.choose')}
          </p>
        </Upload.Dragger>
      )}
      <NotStored failure={failure} />
      <output>
        {state.step === 'refused' && (
          <Alert
            type="error"
            showIcon
            title={t('share.refused', { name: state.name })}
            description={t(`share.problem.${state.problem}`)}
          />
        )}
        {state.step === 'done' && (
          <Alert
            type="success"
            showIcon
            title={t(state.taken === 0 ? 'share.nothingNew' : 'share.taken', {
              count: state.taken,
            })}
          />
        )}
      </output>
      {(state.step === 'offered' || state.step === 'storing') && (
        <OfferPreview
          name={state.name}
          offer={state.offer}
          isStoring={state.step === 'storing'}
          onAccept={accept}
          onDrop={drop}
        />
      )}
    </section>
  );
}
