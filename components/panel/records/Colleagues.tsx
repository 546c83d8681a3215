import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countColleagues, removeColleagues } from '../../../lib/db/colleagues.ts';
import { stored } from '../../../lib/db/failure.ts';
import { RemoveButton } from '../RemoveButton.tsx';

/** How many texts of others there are to compare with. They are not shown: what a colleague wrote is not for authors. */
export function Colleagues({ onRemoved }: { readonly onRemoved: () => void }) {
  const { t } = useTranslation();
  const count = useLiveQuery(() => stored(countColleagues), []);
  const [failed, setFailed] = useState(false);
  if (!count?.ok || count.value === 0) return null;
  const remove = async (): Promise<void> => {
    const { ok } = await stored(removeColleagues);
    setFailed(!ok);
    if (ok) onRemoved();
  };
  return (
    <>
      <div className="colleagues">
        <span>{t('records.colleagues', { count: count.value })}</span>
        <RemoveButton
          ask={t('records.colleaguesAsk', { count: count.value })}
          label={t('records.colleaguesRemove')}
          placement="topRight"
          onRemove={remove}
        />
      </div>
      <output className="failed">{failed && t('trouble.dismiss')}</output>
    </>
  );
}
