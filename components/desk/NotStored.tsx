import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StorageFailure } from '../../lib/db/failure.ts';

/** Something was not stored, and what to do about it; nothing while all is well. */
export function NotStored({ failure }: { readonly failure: StorageFailure | null }) {
  const { t } = useTranslation();
  return (
    <output>
      {failure !== null && (
        <Alert
          type="error"
          showIcon
          title={t(`trouble.${failure.kind}`)}
          description={t(`trouble.next.${failure.next}`, { message: failure.message })}
        />
      )}
    </output>
  );
}
