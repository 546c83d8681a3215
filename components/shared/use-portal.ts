import { useEffect, useState } from 'react';
import { watchActiveTab, type ActiveTab } from '../../lib/active-tab.ts';
import { portalOrigin } from '../../lib/origins.ts';
import { hasPortal, requestPortal, watchPortals } from '../../lib/permissions.ts';

/** The tab the panel speaks about; undefined until known, null for none. */
export function useActiveTab(): ActiveTab | null | undefined {
  const [tab, setTab] = useState<ActiveTab | null>();
  useEffect(() => watchActiveTab(setTab), []);
  return tab;
}

interface Portal {
  /** undefined while unknown. */
  readonly granted: boolean | undefined;
  /** The user was asked for this origin and did not agree. */
  readonly refused: boolean;
  /** To be called in a click handler. */
  readonly enable: (origin: string) => void;
}

interface Answer {
  readonly origin: string;
  readonly yes: boolean;
}

/** Whether the page at this address is an enabled portal, and the way to enable it. */
export function usePortal(url: string | null): Portal {
  const origin = url === null ? null : portalOrigin(url);
  const [known, setKnown] = useState<Answer>();
  const [asked, setAsked] = useState<Answer>();
  useEffect(() => {
    if (origin === null) return;
    let current = true;
    const look = (): void => {
      void hasPortal(origin).then((yes) => current && setKnown({ origin, yes }));
    };
    look();
    const stop = watchPortals(look);
    return () => {
      current = false;
      stop();
    };
  }, [origin]);
  return {
    granted: known?.origin === origin ? known?.yes : undefined,
    refused: asked?.origin === origin && asked?.yes === false,
    enable: (wanted) => {
      const answer = (yes: boolean): void => setAsked({ origin: wanted, yes });
      requestPortal(wanted).then(answer, () => answer(false));
    },
  };
}
