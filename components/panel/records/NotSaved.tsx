import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StorageFailure } from '../../../lib/db/failure.ts';

/** Nothing was stored, and what to do about it. */
export function NotSaved({ failure }: { readonly failure: StorageFailure }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="error"
      role="alert"
      title={t(failure.kind === 'full' ? 'records.full' : 'records.notSaved')}
      description={t(`evidence.next.${failure.next}`, { message: failure.message })}
    />
  );
}
