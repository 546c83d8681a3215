import { CheckOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubmissionText } from '../../../lib/db/submission-schema.ts';
import { lacksRecognition } from '../../../lib/review/confirm.ts';
import { recognise, unrecognise } from '../../../lib/review/decide.ts';
import { praiseOf } from '../../../lib/review/propose.ts';
import type { Review } from '../../../lib/review/review.ts';
import { selectedWords } from './selected-words.ts';
import type { Change } from './use-paper.ts';

interface Props {
  readonly paper: SubmissionText;
  readonly review: Review;
  readonly onDecide: (change: Change) => void;
  readonly isClosed: boolean;
}

/** What is well done: proposed by the rules, or in the reviewer's own words. */
export function Praises({ paper, review, onDecide, isClosed }: Props) {
  const { t } = useTranslation('desk');
  const { report, text } = paper;
  const proposed = useMemo(() => (report === null ? [] : praiseOf(report, text)), [report, text]);
  const taken = new Set(review.achievements.map(({ id }) => id));
  const open = proposed.filter(({ id }) => !taken.has(id));
  return (
    <div className="praises">
      {lacksRecognition(review) && <p className="quiet">{t('praise.hint')}</p>}
      <ul>
        {review.achievements.map(({ id, what, quote }) => (
          <li key={id} className="praise taken">
            <p>
              <CheckOutlined aria-hidden="true" /> {what}
            </p>
            {quote !== '' && <blockquote>{quote}</blockquote>}
            {!isClosed && (
              <Button size="small" onClick={() => onDecide((now, at) => unrecognise(now, id, at))}>
                {t('praise.remove')}
              </Button>
            )}
          </li>
        ))}
        {!isClosed &&
          open.map(({ id, quote, reason }) => (
            <li key={id} className="praise">
              <p>{t(`praise.${reason}`)}</p>
              {quote !== '' && <blockquote>{quote}</blockquote>}
              <Button
                size="small"
                onClick={() =>
                  onDecide((now, at) =>
                    recognise(now, { id, quote, what: t(`praise.${reason}`), at }),
                  )
                }
              >
                {t('praise.take')}
              </Button>
            </li>
          ))}
      </ul>
      {!isClosed && <OwnWords onDecide={onDecide} />}
    </div>
  );
}

function OwnWords({ onDecide }: Pick<Props, 'onDecide'>) {
  const { t } = useTranslation('desk');
  const [what, setWhat] = useState('');
  const take = (): void => {
    const quote = selectedWords();
    const id = crypto.randomUUID();
    onDecide((now, at) => recognise(now, { id, quote, what: what.trim(), at }));
    setWhat('');
  };
  return (
    <div className="praise-own">
      <Input
        maxLength={200}
        aria-label={t('praise.own')}
        placeholder={t('praise.own')}
        value={what}
        onChange={(event) => setWhat(event.target.value)}
      />
      <Button
        icon={<PlusOutlined />}
        disabled={what.trim() === ''}
        // The words that are selected in the text must stay so.
        onMouseDown={(event) => event.preventDefault()}
        onClick={take}
      >
        {t('praise.add')}
      </Button>
    </div>
  );
}
