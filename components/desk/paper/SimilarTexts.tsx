import { Button, Collapse } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { passagesOf } from '../../../lib/copying/passages.ts';
import type { Submission, SubmissionText } from '../../../lib/db/submission-schema.ts';
import { differenceOf } from '../../../lib/difference.ts';
import { Pieces } from '../../shared/beside/Pieces.tsx';
import '../../shared/beside/beside.css';
import { monthWords } from '../../shared/month-words.ts';
import { useSimilar, type SimilarText } from './use-paper.ts';

interface Props {
  readonly row: Submission;
  readonly paper: SubmissionText;
  readonly onOpen: (key: string) => void;
}

/** Texts that share passages with this one, side by side; what differs is coloured. */
export function SimilarTexts({ row, paper, onOpen }: Props) {
  const { t, i18n } = useTranslation('desk');
  const similar = useSimilar(paper);
  if (similar === undefined) return null;
  if (similar.length === 0) return <p className="quiet">{t('similar.none')}</p>;
  const first = similar[0]?.key;
  return (
    <Collapse
      ghost
      size="small"
      {...(first === undefined ? {} : { defaultActiveKey: [first] })}
      items={similar.map((other) => ({
        key: other.key,
        label: (
          <>
            <strong>{percent(other.share)}</strong>{' '}
            {other.author === row.author && other.author !== null
              ? t('similar.own', { month: monthWords(other.period, i18n.language) })
              : [
                  other.author ?? t('similar.unknown'),
                  other.area,
                  monthWords(other.period, i18n.language),
                ]
                  .filter(Boolean)
                  .join(' · ')}
          </>
        ),
        children: (
          <>
            <Pairs text={paper.text} other={other} />
            {other.isSubmission && (
              <Button size="small" onClick={() => onOpen(other.key)}>
                {t('similar.open')}
              </Button>
            )}
          </>
        ),
      }))}
    />
  );
}

function percent(share: number): string {
  return `${share < 1 ? Math.min(99, Math.round(share * 100)) : 100}%`;
}

/** So many pairs show what there is to see. */
const SHOWN = 12;

function Pairs({ text, other }: { readonly text: string; readonly other: SimilarText }) {
  const { t } = useTranslation('desk');
  const passages = useMemo(() => passagesOf(text, other.text), [text, other.text]);
  return (
    <div className="beside">
      {passages.slice(0, SHOWN).map(({ own, source }) => (
        <Pair
          key={own.start}
          own={text.slice(own.start, own.end)}
          source={other.text.slice(source.start, source.end)}
        />
      ))}
      {passages.length > SHOWN && (
        <p className="quiet">{t('similar.more', { count: passages.length - SHOWN })}</p>
      )}
    </div>
  );
}

function Pair({ own, source }: { readonly own: string; readonly source: string }) {
  const { t } = useTranslation('desk');
  const difference = useMemo(() => differenceOf(own, source), [own, source]);
  return (
    <dl className="pair two">
      <div>
        <dt>{t('similar.here')}</dt>
        <dd>
          <Pieces pieces={difference.own} />
        </dd>
      </div>
      <div>
        <dt>{t('similar.there')}</dt>
        <dd>
          <Pieces pieces={difference.source} />
        </dd>
      </div>
    </dl>
  );
}
