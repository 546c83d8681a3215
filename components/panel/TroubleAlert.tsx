import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../lib/db/schema.ts';
import type { Trouble } from '../../lib/trouble.ts';

interface Props {
  readonly trouble: Trouble;
  /** The drafts of this tab: what befell another's check is not told here. */
  readonly drafts: readonly Draft[];
}

/** What could not be stored or checked, and what to do about it; nothing while all is well. */
export function TroubleAlert({ trouble: { storage, check }, drafts }: Props) {
  const { t } = useTranslation();
  const concerns = drafts.some(({ key }) => key === check?.draftKey);
  return (
    <output className="trouble">
      {storage !== null && (
        <Alert
          type="error"
          banner
          title={t(`trouble.${storage.kind}`)}
          description={t(`trouble.next.${storage.next}`, { message: storage.message })}
        />
      )}
      {check !== null && concerns && (
        <Alert
          type="warning"
          banner
          title={t('trouble.check')}
          description={t('trouble.checkNext', { message: check.message })}
        />
      )}
    </output>
  );
}
