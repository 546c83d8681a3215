import { EditOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stored } from '../../../lib/db/failure.ts';
import { correctSubmission } from '../../../lib/db/submissions.ts';
import type { Submission } from '../../../lib/db/submission-schema.ts';

interface Props {
  readonly row: Submission;
  readonly onCorrected: () => void;
}

/** Author and area set right; the text is then held against that author's months. */
export function Correct({ row, onCorrected }: Props) {
  const { t } = useTranslation('desk');
  const [isOpen, setOpen] = useState(false);
  const [author, setAuthor] = useState(row.author ?? '');
  const [area, setArea] = useState(row.area ?? '');
  const [failed, setFailed] = useState(false);
  const save = async (): Promise<void> => {
    const change = { author: author.trim() || null, area: area.trim() || null };
    const { ok } = await stored(() => correctSubmission(row.key, change));
    setFailed(!ok);
    setOpen(!ok);
    if (ok) onCorrected();
  };
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setOpen}
      content={
        <div className="reword">
          <label>
            {t('column.author')}
            <Input
              maxLength={80}
              value={author}
              onChange={(event) => setAuthor(event.target.value)}
            />
          </label>
          <label>
            {t('column.area')}
            <Input maxLength={80} value={area} onChange={(event) => setArea(event.target.value)} />
          </label>
          <Button type="primary" size="small" onClick={() => void save()}>
            {t('paper.save')}
          </Button>
          <output className="failed">{failed && t('received.failed')}</output>
        </div>
      }
    >
      <Button
        size="small"
        type="text"
        icon={<EditOutlined />}
        aria-label={t('paper.correct')}
        title={t('paper.correct')}
      />
    </Popover>
  );
}
