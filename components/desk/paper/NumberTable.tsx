import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubmissionText } from '../../../lib/db/submission-schema.ts';
import type { NumberItem, Span } from '../../../lib/rules/report.ts';

interface Props {
  readonly paper: SubmissionText;
  readonly onShow: (span: Span) => void;
}

const ORDER: readonly NumberItem['verdict'][] = [
  'inconsistent',
  'imprecise',
  'consistent',
  'unchecked',
];

/** Every number that was checked, with what it was held against; those that do not follow first. */
export function NumberTable({ paper: { report, text }, onShow }: Props) {
  const { t } = useTranslation(['desk', 'translation']);
  const [isAll, setAll] = useState(false);
  const items = report?.numbers.items ?? [];
  if (items.length === 0) return <p className="quiet">{t('translation:numbers.none')}</p>;
  const shown = items
    .filter(({ verdict }) => isAll || verdict !== 'unchecked')
    .toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || a.start - b.start);
  return (
    <>
      <div className="numbers-head">
        <span className="quiet">{t('translation:numbers.coverage', { ...report?.numbers })}</span>
        <Checkbox checked={isAll} onChange={(event) => setAll(event.target.checked)}>
          {t('desk:number.all')}
        </Checkbox>
      </div>
      <table className="number-table">
        <thead>
          <tr>
            <th scope="col">{t('desk:number.number')}</th>
            <th scope="col">{t('desk:number.verdict')}</th>
            <th scope="col">{t('desk:number.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((item) => (
            <tr key={`${item.start} ${item.end}`} className={item.verdict}>
              <td>
                <button type="button" className="plain" onClick={() => onShow(item)}>
                  {text.slice(item.start, item.end)}
                </button>
              </td>
              <td>{t(`translation:numbers.verdict.${item.verdict}`)}</td>
              <td>{item.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
