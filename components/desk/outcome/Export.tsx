import { FileExcelOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Dropdown, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writePages, type Format } from '../../../lib/files/outcome/client.ts';
import { offerFile } from '../../../lib/offer-file.ts';
import type { Page } from '../../../lib/review/outcome/page.ts';

interface Props {
  /** The one that is shown. */
  readonly page: Page;
  /** All of the month. */
  readonly pages: readonly Page[];
}

const ICONS = { docx: <FileWordOutlined />, xlsx: <FileExcelOutlined /> } as const;

/** The shown page, or all of them, as a file; or on paper. */
export function Export({ page, pages }: Props) {
  const { t } = useTranslation('outcome');
  const [writing, setWriting] = useState<Format | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const write = async (format: Format, wanted: readonly Page[], name: string): Promise<void> => {
    setWriting(format);
    setFailed(false);
    try {
      offerFile(`${name}.${format}`, await writePages({ format, pages: wanted }));
    } catch {
      setFailed(true);
    }
    setWriting(null);
  };
  return (
    <Space wrap>
      {(['docx', 'xlsx'] as const).map((format) => (
        <Space.Compact key={format}>
          <Button
            icon={ICONS[format]}
            loading={writing === format}
            onClick={() => void write(format, [page], page.title)}
          >
            {t(`export.${format}`)}
          </Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [{ key: 'all', label: t('export.all', { count: pages.length }) }],
              onClick: () => void write(format, pages, t('export.allName', { title: page.title })),
            }}
          >
            <Button aria-label={t('export.more', { format: t(`export.${format}`) })}>⋯</Button>
          </Dropdown>
        </Space.Compact>
      ))}
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {t('export.print')}
      </Button>
      {hasFailed && <Alert type="error" showIcon title={t('export.failed')} />}
    </Space>
  );
}
