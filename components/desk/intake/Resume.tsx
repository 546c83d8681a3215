import { Alert, Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closeIntake, openIntake } from '../../../lib/db/intakes.ts';
import { stored } from '../../../lib/db/failure.ts';
import type { OpenIntake } from '../../../lib/db/submission-schema.ts';
import { filesOfHandles, mayRead } from '../../../lib/desk/handles.ts';
import type { IntakeNow } from './use-intake.ts';

/** An import that was not finished, and the way to go on with it. */
export function Resume({ intake }: { readonly intake: IntakeNow }) {
  const open = useLiveQuery(() => stored(openIntake), []);
  if (!open?.ok || open.value === null) return null;
  return <Offer open={open.value} intake={intake} />;
}

function Offer({ open, intake }: { readonly open: OpenIntake; readonly intake: IntakeNow }) {
  const { t } = useTranslation('desk');
  const [isRefused, setRefused] = useState(false);
  const { rest, total, done } = open;
  const canGoOn = rest.from === 'links' || rest.handles.length > 0;
  const goOn = async (): Promise<void> => {
    if (rest.from === 'links') return intake.openLinks(rest.links, open);
    if (!(await mayRead(rest.handles))) return setRefused(true);
    intake.openFiles(await filesOfHandles(rest.handles), rest.handles, open);
  };
  const count = (total ?? done) - done;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('resume.title')}
      description={
        <>
          <p>{t(canGoOn ? `resume.${rest.from}` : 'resume.chooseAgain', { count })}</p>
          {rest.from === 'files' && <p className="quiet">{rest.names.slice(0, 3).join('、')}</p>}
          {isRefused && <p className="failed">{t('resume.refused')}</p>}
        </>
      }
      action={
        <div className="resume-actions">
          {canGoOn && (
            <Button type="primary" onClick={() => void goOn()}>
              {t('resume.goOn')}
            </Button>
          )}
          <Button onClick={() => void stored(closeIntake)}>{t('resume.leave')}</Button>
        </div>
      }
    />
  );
}
