import { useTranslation } from 'react-i18next';
import type { Origin } from '../../../lib/coach/guard/numbers.ts';

const ALL = ['draft', 'evidence', 'derived'] as const;

/** What the colours of numbers mean; only those that are there. */
export function Origins({ origins }: { readonly origins: readonly Origin[] }) {
  const { t } = useTranslation('coach');
  const present = ALL.filter((from) => origins.some((one) => one.from === from));
  if (present.length === 0) return null;
  return (
    <p className="origins quiet">
      {t('suggest.numbers')}
      {present.map((from) => (
        <span key={from} className={`from-${from}`}>
          {t(`suggest.from.${from}`)}
        </span>
      ))}
    </p>
  );
}
