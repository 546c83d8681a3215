import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { dismissalsFor } from '../../lib/db/dismissals.ts';
import { draftsInTab } from '../../lib/db/drafts.ts';
import { stored, type Stored } from '../../lib/db/failure.ts';
import { formOf, portalFor } from '../../lib/db/portals.ts';
import type { Dismissal, Draft, PortalRow } from '../../lib/db/schema.ts';
import { NO_TROUBLE, watchTrouble, type Trouble } from '../../lib/trouble.ts';

/** The drafts open in a tab, live; undefined until read. */
export function useDrafts(tabId: number | undefined): Stored<Draft[]> | undefined {
  const read = useLiveQuery(async () => {
    const drafts = await stored(async () => (tabId === undefined ? [] : draftsInTab(tabId)));
    return { tabId, drafts };
  }, [tabId]);
  // For a moment after a change of tab the answer is still that of the tab before.
  return read?.tabId === tabId ? read?.drafts : undefined;
}

/** What is set aside in this draft, live; undefined until read. */
export function useDismissals(draftKey: string): readonly Dismissal[] | undefined {
  const read = useLiveQuery(async () => {
    const dismissals = await stored(() => dismissalsFor(draftKey));
    return { draftKey, dismissals: dismissals.ok ? dismissals.value : [] };
  }, [draftKey]);
  return read?.draftKey === draftKey ? read.dismissals : undefined;
}

/** What is settled for the form of a draft, live; undefined until read, null when nothing is. */
export function usePortalRow(draftKey: string): PortalRow | null | undefined {
  const read = useLiveQuery(async () => {
    const portal = await stored(() => portalFor(formOf(draftKey)));
    return { draftKey, portal: portal.ok ? portal.value : null };
  }, [draftKey]);
  return read?.draftKey === draftKey ? read.portal : undefined;
}

/** What the background could not do, live. */
export function useTrouble(): Trouble {
  const [trouble, setTrouble] = useState(NO_TROUBLE);
  useEffect(() => watchTrouble(setTrouble), []);
  return trouble;
}
