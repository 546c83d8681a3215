import { useEffect, useState } from 'react';
import { presentDrafts } from '../../../lib/db/drafts.ts';
import { stored } from '../../../lib/db/failure.ts';
import { chooseField, formOf, settleWriting } from '../../../lib/db/portals.ts';
import type { Draft, PortalRow } from '../../../lib/db/schema.ts';
import { findField, reportField } from '../../../lib/requests.ts';
import { marksShown, showMarks } from '../../../lib/settings.ts';

export interface Settings {
  /** Whether findings are marked in pages; undefined until read. */
  readonly marks: boolean | undefined;
  readonly showMarks: (shown: boolean) => void;
  readonly settleWriting: (write: PortalRow['write']) => void;
  /** Lets the field be found by itself again. */
  readonly forget: () => void;
  readonly failed: boolean;
}

export function usePageSettings(draft: Draft): Settings {
  const [marks, setMarks] = useState<boolean>();
  const [failed, setFailed] = useState(false);
  useEffect(() => void marksShown().then(setMarks), []);
  const run = async (change: () => Promise<void>): Promise<void> => {
    setFailed(!(await stored(change)).ok);
  };
  const form = formOf(draft.key);
  return {
    marks,
    failed,
    showMarks: (shown) =>
      void run(async () => {
        await showMarks(shown);
        setMarks(shown);
        await reportAll();
      }),
    settleWriting: (write) => void run(() => settleWriting(form, write, Date.now())),
    forget: () =>
      void run(async () => {
        await chooseField(form, null, Date.now());
        if (draft.tabId !== null) await findField(draft.tabId);
      }),
  };
}

/** Every page that has a field reports it anew, and gets the marks that it is to show. */
async function reportAll(): Promise<void> {
  for (const { tabId, frameId } of await presentDrafts()) {
    if (tabId !== null) await reportField({ tabId, frameId });
  }
}
