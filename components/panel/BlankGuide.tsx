import { EditOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { packById } from '../../lib/packs/index.ts';
import { Notice } from './Notice.tsx';

/** Before the first word: what a good summary holds. */
export function BlankGuide({ packId }: { readonly packId: string }) {
  const { t } = useTranslation();
  const parts = packById(packId)?.parts.filter(({ required }) => required) ?? [];
  return (
    <Notice title={t('blank.title')} text={t('blank.text')} icon={<EditOutlined />}>
      <ol className="guide">
        {parts.map(({ id, title, guide }) => (
          <li key={id}>
            <strong>{title}</strong>
            <span className="quiet">{guide[0]}</span>
          </li>
        ))}
      </ol>
    </Notice>
  );
}
