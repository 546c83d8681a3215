import { useCallback, useEffect, useState } from 'react';
import type { ActiveTab } from '../../lib/active-tab.ts';
import { findField } from '../../lib/requests.ts';
import type { Link } from './view.ts';

/** A page that is still loading, or just enabled, has no script yet: asked again after these pauses, in ms. */
const PAUSES = [0, 300, 900, 1800];
/** How long after its answer a page may take to report the field it found, in ms. */
const REPORT = 700;

/** Asks the tab's page to look for its field: on opening, on a change of page, and on request. */
export function useLink(
  tab: ActiveTab | null | undefined,
  granted: boolean | undefined,
): { readonly link: Link; readonly again: () => void } {
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<Answer>();
  const { id, url, loading } = tab ?? {};
  const question = [id, url, loading, granted, round].join(' ');
  useEffect(() => {
    if (id === undefined || loading === true || granted !== true) return;
    const stop = new AbortController();
    void ask(id, stop.signal).then((link) => stop.signal.aborted || setAnswer({ question, link }));
    return () => stop.abort();
  }, [id, loading, granted, question]);
  return {
    link: answer?.question === question ? answer.link : 'asking',
    again: useCallback(() => setRound((one) => one + 1), []),
  };
}

interface Answer {
  /** An answer holds only for the page it was given by. */
  readonly question: string;
  readonly link: Link;
}

async function ask(tabId: number, stop: AbortSignal): Promise<Link> {
  for (const pause of PAUSES) {
    await passed(pause);
    if (stop.aborted) return 'asking';
    if (await findField(tabId)) {
      await passed(REPORT);
      return 'answered';
    }
  }
  return 'silent';
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
