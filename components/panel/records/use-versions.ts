import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { copyText } from '../../../lib/copy-text.ts';
import { stored } from '../../../lib/db/failure.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import { textOfVersion, versionsOf, type Version } from '../../../lib/db/snapshots.ts';
import { replace } from '../../../lib/requests.ts';
import type { Outcome } from '../use-insert.ts';
import { usePortalRow } from '../use-stored.ts';

/** What a draft said before, the latest first, live; empty until read. */
export function useVersions(draftKey: string): readonly Version[] {
  const read = useLiveQuery(async () => {
    const versions = await stored(() => versionsOf(draftKey));
    return { draftKey, versions: versions.ok ? versions.value : [] };
  }, [draftKey]);
  return read?.draftKey === draftKey ? read.versions : [];
}

/** The text of a version: undefined until read, null when it is gone. */
export function useVersionText(id: number): string | null | undefined {
  return useLiveQuery(async () => {
    const text = await stored(() => textOfVersion(id));
    return text.ok ? text.value : null;
  }, [id]);
}

/** Puts a version in the place of all that the field holds, or on the clipboard where that is settled. */
export function useRestore({ key, tabId, frameId, text: now }: Draft): {
  readonly restore: (text: string) => void;
  readonly outcome: Outcome | null;
} {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const portal = usePortalRow(key);
  const restore = (text: string): void => {
    if (portal?.write === 'clipboard')
      void copyText(text).then((done) => setOutcome(done ? 'copied' : 'not-copied'));
    else if (tabId === null) setOutcome('field-gone');
    else
      void replace({ tabId, frameId }, { start: 0, end: now.length, quote: now, text }).then(
        setOutcome,
      );
  };
  return { restore, outcome };
}
