import { useState } from 'react';
import { dismissHere, dismissRule, restore } from '../../lib/db/dismissals.ts';
import { stored } from '../../lib/db/failure.ts';
import type { Draft } from '../../lib/db/schema.ts';
import { reportField } from '../../lib/requests.ts';
import type { Finding } from '../../lib/rules/report.ts';

export interface SetAside {
  readonly here: (finding: Finding) => void;
  readonly rule: (finding: Finding) => void;
}

export interface Dismiss extends SetAside {
  readonly restore: (finding: Finding) => void;
}

/** Sets findings of a draft aside and brings them back. */
export function useDismiss(draft: Draft): Dismiss & { readonly failed: boolean } {
  const [failed, setFailed] = useState(false);
  const write = async (change: () => Promise<void>): Promise<void> => {
    const { ok } = await stored(change);
    setFailed(!ok);
    // The page reports again and gets its marks without the ones set aside.
    if (ok && draft.tabId !== null) await reportField({ ...draft, tabId: draft.tabId });
  };
  return {
    here: (finding) => void write(() => dismissHere(draft.key, finding, Date.now())),
    rule: (finding) => void write(() => dismissRule(finding.rule, Date.now())),
    restore: (finding) => void write(() => restore(draft.key, finding)),
    failed,
  };
}
