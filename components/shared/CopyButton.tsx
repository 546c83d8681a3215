import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../lib/copy-text.ts';

interface Props {
  readonly text: string;
  /** What it copies, for who does not see it. */
  readonly label: string;
}

/** Copies a text, and says whether that was done. */
export function CopyButton({ text, label }: Props) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const isCopied = outcome === 'copied';
  return (
    <>
      <Button
        size="small"
        type="text"
        icon={isCopied ? <CheckOutlined /> : <CopyOutlined />}
        aria-label={label}
        onClick={() => {
          void copyText(text).then((done) => setOutcome(done ? 'copied' : 'failed'));
        }}
      >
        {t(isCopied ? 'evidence.copied' : 'evidence.copy')}
      </Button>
      {outcome === 'failed' && <output className="failed">{t('gone.failed')}</output>}
    </>
  );
}
