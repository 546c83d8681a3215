import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../lib/evidence/indicators.ts';

const SHOWN = 5;

/** The first indicators as they would be stored. */
export function ImportPreview({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const { t } = useTranslation();
  if (indicators.length === 0) return null;
  const first = indicators.slice(0, SHOWN);
  return (
    <section className="preview">
      <h3>{t('import.preview', { count: indicators.length, shown: first.length })}</h3>
      <div className="preview-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('import.role.period')}</th>
              <th scope="col">{t('import.role.scope')}</th>
              <th scope="col">{t('import.role.metric')}</th>
              <th scope="col">{t('import.role.value')}</th>
            </tr>
          </thead>
          <tbody>
            {first.map(({ period, scope, metric, value, unit }) => (
              <tr key={`${period} ${scope} ${metric}`}>
                <td>{period}</td>
                <td>{scope}</td>
                <td>{metric}</td>
                <td className="preview-value">
                  {value}
                  {unit}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
