import { ToolOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from './Notice.tsx';

/** What stands in place of a view that broke. */
export function Crash({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice
      title={t('crash.title')}
      text={t('crash.text')}
      icon={<ToolOutlined />}
      action={<Button onClick={onRetry}>{t('crash.again')}</Button>}
    />
  );
}
