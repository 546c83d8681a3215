import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stored } from '../../../lib/db/failure.ts';
import { formOf, putPortal } from '../../../lib/db/portals.ts';
import { pathPattern } from '../../../lib/db/path.ts';
import type { Draft, PortalRow } from '../../../lib/db/schema.ts';
import { offerFile } from '../../../lib/offer-file.ts';
import { profileText, readProfile, type ProfileProblem } from '../../../lib/portal-profile.ts';
import { findField } from '../../../lib/requests.ts';

type Outcome =
  | { readonly kind: 'taken'; readonly origin: string }
  | { readonly kind: 'not-stored' }
  | ProfileProblem;

interface Props {
  readonly draft: Draft;
  /** What is settled for the form; null when nothing is. */
  readonly portal: PortalRow | null;
}

/** What was settled for the form as a file: one colleague picks, the others take it over. */
export function ProfileFile({ draft, portal }: Props) {
  const { t } = useTranslation();
  const chooser = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const give = (): void => {
    const { origin, pathname } = formOf(draft.key);
    const row = portal ?? {
      origin,
      path: pathPattern(pathname),
      field: null,
      write: 'page' as const,
    };
    const name = `${new URL(origin).hostname}.json`;
    offerFile(name, new TextEncoder().encode(profileText(row)));
  };
  const take = async (file: File): Promise<void> => {
    const read = readProfile(await file.text());
    if (!read.ok) return setOutcome(read.problem);
    const { ok } = await stored(() => putPortal({ ...read.profile, at: Date.now() }));
    setOutcome(ok ? { kind: 'taken', origin: read.profile.origin } : { kind: 'not-stored' });
    if (ok && draft.tabId !== null) await findField(draft.tabId);
  };

  return (
    <div className="page-field">
      <p className="quiet">{t('profile.hint')}</p>
      <div className="page-actions">
        <Button size="small" icon={<DownloadOutlined />} onClick={give}>
          {t('profile.export')}
        </Button>
        <Button size="small" icon={<UploadOutlined />} onClick={() => chooser.current?.click()}>
          {t('profile.import')}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          className="unseen"
          tabIndex={-1}
          aria-label={t('profile.import')}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void take(file);
            // The same file, mended, can be chosen again.
            target.value = '';
          }}
        />
      </div>
      <output className={outcome?.kind === 'taken' ? 'quiet' : 'failed'}>
        {outcome !== null && t(`profile.${outcome.kind}`, { ...outcome })}
      </output>
    </div>
  );
}
