import { useTranslation } from 'react-i18next';
import type { Target } from '../../../lib/review/target.ts';

/** Who said what, when and why, from the first proposal on. */
export function TargetHistory({ target: { history, unit } }: { readonly target: Target }) {
  const { t, i18n } = useTranslation('outcome');
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <ol className="target-history">
      {history.map(({ kind, value, by, why, at }, step) => (
        // Steps are only added.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={step}>
          <span className="quiet">{when.format(new Date(at))}</span>
          <span>
            {by} {t(`targets.kind.${kind}`)} <strong>{value}</strong>
            {unit}
            {why !== '' && <span className="quiet"> — {why}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
