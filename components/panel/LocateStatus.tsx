import { useTranslation } from 'react-i18next';
import type { LocateOutcome } from '../../lib/requests.ts';

/** What came of 定位; a success is visible in the page and only said aloud. */
export function LocateStatus({ result }: { readonly result: LocateOutcome }) {
  const { t } = useTranslation();
  return (
    <output className={result === 'shown' ? 'unseen' : 'failed'}>{t(`locate.${result}`)}</output>
  );
}
