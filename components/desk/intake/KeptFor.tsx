import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { retention, type Retention } from '../../../lib/settings.ts';

/** How long what comes in is kept, and what is never taken away; set in the panel, for all that is kept. */
export function KeptFor() {
  const { t } = useTranslation('desk');
  const [months, setMonths] = useState<Retention | null>(null);
  useEffect(() => void retention().then(setMonths), []);
  if (months === null) return null;
  return (
    <p className="quiet">
      {months === 0 ? t('intake.keptAlways') : t('intake.keptFor', { count: months })}
    </p>
  );
}
