import { AuditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { openDesk } from '../../lib/desk/open.ts';

/** The way to the reviewer's desk, which needs more room than a panel has. */
export function DeskButton() {
  const { t } = useTranslation();
  return (
    <footer className="panel-foot">
      <Button size="small" type="text" icon={<AuditOutlined />} onClick={() => void openDesk()}>
        {t('panel.desk')}
      </Button>
    </footer>
  );
}
