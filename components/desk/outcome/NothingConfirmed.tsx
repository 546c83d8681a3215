import { FileDoneOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/Notice.tsx';

interface Props {
  /** Reviews that were begun. */
  readonly open: number;
  readonly onQueue: () => void;
}

/** Only confirmed reviews are told: there is none yet. */
export function NothingConfirmed({ open, onQueue }: Props) {
  const { t } = useTranslation('outcome');
  return (
    <Notice
      icon={<FileDoneOutlined />}
      title={t('none')}
      text={open > 0 ? t('noneOpen', { count: open }) : t('noneText')}
      action={
        <Button type="primary" onClick={onQueue}>
          {t('toQueue')}
        </Button>
      }
    />
  );
}
