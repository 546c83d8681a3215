import type { Draft } from '../../lib/db/schema.ts';
import { DraftView } from './DraftView.tsx';
import {
  Gone,
  Loading,
  Lost,
  NoField,
  Permission,
  Searching,
  Unknown,
  Unsupported,
} from './notices.tsx';
import { TroubleAlert } from './TroubleAlert.tsx';
import { useLink } from './use-link.ts';
import { useActiveTab, usePortal } from '../shared/use-portal.ts';
import { useDrafts, useTrouble } from './use-stored.ts';
import { viewOf, type View } from './view.ts';

/** What there is to say about the window's active tab. */
export function Coach() {
  const tab = useActiveTab();
  const portal = usePortal(tab?.url ?? null);
  const { link, again } = useLink(tab, portal.granted);
  const drafts = useDrafts(tab?.id);
  const known = drafts?.ok === false ? NONE : drafts?.value;
  const told = useTrouble();
  const view = viewOf({
    tab,
    granted: portal.granted,
    refused: portal.refused,
    link,
    drafts: known,
  });
  const trouble = drafts?.ok === false ? { ...told, storage: drafts.failure } : told;
  return (
    <>
      <TroubleAlert trouble={trouble} drafts={known ?? NONE} />
      <Shown view={view} tabId={tab?.id ?? null} onEnable={portal.enable} onAgain={again} />
    </>
  );
}

const NONE: readonly Draft[] = [];

interface ShownProps {
  readonly view: View;
  readonly tabId: number | null;
  readonly onEnable: (origin: string) => void;
  readonly onAgain: () => void;
}

function Shown({ view, tabId, onEnable, onAgain }: ShownProps) {
  switch (view.kind) {
    case 'loading':
      return <Loading />;
    case 'unsupported':
      return <Unsupported />;
    case 'unknown':
      return <Unknown />;
    case 'permission':
      return <Permission {...view} onEnable={() => onEnable(view.origin)} />;
    case 'searching':
      return <Searching />;
    case 'no-field':
      return <NoField onAgain={onAgain} tabId={tabId} />;
    case 'lost':
      return <Lost onAgain={onAgain} />;
    case 'gone':
      return <Gone draft={view.draft} onAgain={onAgain} />;
    case 'draft':
      return <DraftView drafts={view.drafts} lost={view.lost} onAgain={onAgain} />;
  }
}
