import { DeleteOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  /** What is asked before. */
  readonly ask: string;
  /** What it removes, for who does not see it; the button shows its word where this is left out. */
  readonly label?: string;
  readonly placement?: 'topRight' | 'bottomRight';
  readonly onRemove: () => Promise<void>;
}

/** Removes after asking. */
export function RemoveButton({ ask, label, placement = 'bottomRight', onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <Popconfirm
      title={ask}
      okText={t('remove.remove')}
      cancelText={t('remove.keep')}
      placement={placement}
      onConfirm={onRemove}
    >
      <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={label} title={label}>
        {label === undefined && t('remove.remove')}
      </Button>
    </Popconfirm>
  );
}
