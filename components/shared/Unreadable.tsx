import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StorageFailure } from '../../lib/db/failure.ts';

/** The stored figures could not be read, and what to do about it. */
export function Unreadable({ failure }: { readonly failure: StorageFailure }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="error"
      banner
      title={t('evidence.unreadable')}
      description={t(`evidence.next.${failure.next}`, { message: failure.message })}
    />
  );
}
