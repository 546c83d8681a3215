import { CheckCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission, SubmissionText } from '../../../lib/db/submission-schema.ts';
import type { Pack } from '../../../lib/packs/pack.ts';
import { accountsIn, type Account } from '../../../lib/rules/accounts.ts';
import type { Span } from '../../../lib/rules/report.ts';
import { monthWords } from '../../shared/month-words.ts';
import { usePack } from '../use-pack.ts';
import { useLastMonth, type PaperRead } from './use-paper.ts';

interface Props {
  readonly row: Submission;
  readonly paper: SubmissionText;
  readonly onShow: (span: Span) => void;
}

/** What the month before planned and complained of, and where this month tells what became of it. */
export function LastPlanFate({ row, paper, onShow }: Props) {
  const { t, i18n } = useTranslation('desk');
  const last = useLastMonth(row);
  const pack = usePack(row.packId);
  const accounts = useMemo(
    () => (last && pack ? accountsOf(row, paper, pack, last) : []),
    [row, paper, pack, last],
  );
  if (last === undefined || pack === undefined) return null;
  if (last === null) return <p className="quiet">{t('plan.none')}</p>;
  const month = monthWords(last.row.period, i18n.language);
  if (accounts.length === 0) return <p className="quiet">{t('plan.nothing', { month })}</p>;
  return (
    <>
      <p className="quiet">{t('plan.from', { month })}</p>
      <ul className="fates">
        {accounts.map(({ item, place }) => (
          <li key={item.start} className={place === null ? 'open' : 'told'}>
            <p>
              {place === null ? (
                <QuestionCircleOutlined aria-hidden="true" />
              ) : (
                <CheckCircleOutlined aria-hidden="true" />
              )}{' '}
              {item.text}
            </p>
            {place === null ? (
              <span>{t('plan.untold')}</span>
            ) : (
              <button type="button" className="plain quiet" onClick={() => onShow(place)}>
                {t('plan.told')}“{paper.text.slice(place.start, place.end)}”
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function accountsOf(
  { period, author }: Submission,
  { text }: SubmissionText,
  pack: Pack,
  last: PaperRead,
): readonly Account[] {
  const { row, paper } = last;
  const history = [{ id: row.key, period: row.period, author: row.author, text: paper.text }];
  return accountsIn(text, pack, { period, author, portal: null, history });
}
