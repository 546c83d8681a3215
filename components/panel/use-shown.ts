import { useEffect, useState } from 'react';
import type { Draft } from '../../lib/db/schema.ts';
import { watchPointed, type Pointed } from '../../lib/pointed.ts';

/** Which draft, view and finding are shown: chosen in the panel, or by pointing at a mark in the page. */
export interface Shown {
  /** A draft's key; null for that of the frame. */
  readonly picked: string | null;
  /** The frame in which the user picked a field last; null for that of the draft edited last. */
  readonly frame: number | null;
  readonly view: string;
  /** The finding that is open. */
  readonly open: string | null;
  /** What was pointed at last, while the panel was open. */
  readonly pointed: Pointed | null;
}

const FIRST: Shown = { picked: null, frame: null, view: 'check', open: null, pointed: null };

export function useShown(
  drafts: readonly Draft[],
): readonly [Shown, (change: Partial<Shown>) => void] {
  const [shown, setShown] = useState(FIRST);
  useEffect(
    () => watchPointed((pointed) => setShown((now) => followed(now, pointed, drafts))),
    [drafts],
  );
  return [shown, (change) => setShown((now) => ({ ...now, ...change }))];
}

/** The draft that is meant; undefined where there is none. */
export function shownOf(
  { picked, frame }: Pick<Shown, 'picked' | 'frame'>,
  drafts: readonly Draft[],
): Draft | undefined {
  return (
    drafts.find(({ key }) => key === picked) ??
    drafts.find(({ frameId }) => frameId === frame) ??
    drafts[0]
  );
}

/** Resting on a mark must not take away what the user looks at: another draft or view comes by a click only. */
function followed(now: Shown, pointed: Pointed, drafts: readonly Draft[]): Shown {
  const { tabId, frameId, finding, by } = pointed;
  const meant = drafts.find((one) => one.tabId === tabId && one.frameId === frameId);
  if (meant === undefined) return now;
  const current = shownOf(now, drafts)?.key;
  if (by === 'rest' && (now.view !== 'check' || meant.key !== current)) return now;
  return {
    frame: now.frame,
    picked: meant.key === current ? now.picked : meant.key,
    view: 'check',
    open: finding,
    pointed,
  };
}
