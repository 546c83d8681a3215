import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stored } from '../../../lib/db/failure.ts';
import { countOnly } from '../../../lib/db/submissions.ts';
import type { QueueRow } from './use-queue.ts';

/** Authors who handed in more than one: which of them counts is for the reviewer to say. */
export function Rivals({ groups }: { readonly groups: readonly (readonly QueueRow[])[] }) {
  const { t } = useTranslation('desk');
  const [failed, setFailed] = useState(false);
  if (groups.length === 0) return null;
  const choose = async (key: string, group: readonly QueueRow[]): Promise<void> => {
    const others = group.map(({ submission }) => submission.key).filter((one) => one !== key);
    setFailed(!(await stored(() => countOnly(key, others))).ok);
  };
  return (
    <Alert
      type="warning"
      className="rivals"
      title={
        <details>
          <summary>{t('rivals.title', { count: groups.length })}</summary>
          <ul>
            {groups.map((group) => (
              <li key={group[0]?.submission.key}>
                <strong>{group[0]?.submission.author}</strong>
                {group.map(({ submission: { key, title, characters, origin } }) => (
                  <span key={key} className="rival">
                    <span title={origin.from === 'file' ? origin.path : undefined}>
                      {t('rivals.one', { title: title ?? '', count: characters })}
                    </span>
                    <Button size="small" onClick={() => void choose(key, group)}>
                      {t('rivals.count')}
                    </Button>
                  </span>
                ))}
              </li>
            ))}
          </ul>
          <output className="failed">{failed && t('received.failed')}</output>
        </details>
      }
    />
  );
}
