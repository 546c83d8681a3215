import { EditOutlined, OrderedListOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { packById } from '../../lib/packs/index.ts';
import { Notice } from '../shared/Notice.tsx';

interface Props {
  readonly packId: string;
  readonly onOutline: () => void;
}

/** Before the first word: what a good summary holds. */
export function BlankGuide({ packId, onOutline }: Props) {
  const { t } = useTranslation();
  const parts = packById(packId)?.parts.filter(({ required }) => required) ?? [];
  return (
    <Notice
      title={t('blank.title')}
      text={t('blank.text')}
      icon={<EditOutlined />}
      action={
        <Button type="primary" icon={<OrderedListOutlined />} onClick={onOutline}>
          {t('outline.whole')}
        </Button>
      }
    >
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
