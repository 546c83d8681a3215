/** An edit arrives: store the text, check it, store the report, answer with the marks. */
import { dismissalOf, dismissalsFor } from '../db/dismissals.ts';
import { draftByKey, followOnly, putDraft } from '../db/drafts.ts';
import { stored, type StorageFailure, type Stored } from '../db/failure.ts';
import type { Dismissal, Draft } from '../db/schema.ts';
import { keepHistory } from '../db/snapshots.ts';
import { moveOwnMonth } from '../db/summaries.ts';
import type { DraftChanged } from '../message-schema.ts';
import type { Marks } from '../messages.ts';
import { periodFor, statedPeriod } from '../period.ts';
import type { Report } from '../rules/report.ts';
import type { Trouble } from '../trouble.ts';
import type { Engine } from './engine.ts';
import { keepBefore } from './keep.ts';
import type { PageFrame } from './sender.ts';

export interface Desk {
  readonly engine: Engine;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly tell: (trouble: Trouble) => Promise<void>;
  /** Whether the user wants marks in the page. */
  readonly marksShown: () => Promise<boolean>;
}

/**
 * Takes one edit. The text is stored before it is checked, so that nothing typed is lost if checking
 * throws; a text that cannot be stored is checked all the same. Both are told, neither is thrown.
 * An edit older than the stored one of the same page life changes nothing and gets no marks.
 */
export async function receiveDraft(
  edit: DraftChanged,
  frame: PageFrame,
  desk: Desk,
): Promise<Marks> {
  desk.engine.wake();
  const key = `${frame.origin}${frame.pathname}#${edit.field.key}`;
  const before = await stored(() => draftByKey(key));
  const previous = before.ok ? before.value : null;
  if (isLate(edit, frame, previous)) return { revision: edit.revision, marks: [] };

  const now = desk.now();
  const draft = newDraft(key, edit, frame, previous, now);
  const history = await stored(() => keepHistory(key, previous?.text ?? null, edit.text, now));
  const kept = await stored(() => keepBefore(previous, draft));
  const saved = await stored(async () => {
    await putDraft(draft);
    await followOnly(draft);
  });
  const { report, failure } = await checkDraft(draft, desk, [before, history, kept, saved]);
  const isMarked = report !== null && failure === null && (await desk.marksShown());
  if (!isMarked) return { revision: edit.revision, marks: [] };
  const dismissals = await stored(() => dismissalsFor(key));
  return { revision: edit.revision, marks: marks(report, dismissals.ok ? dismissals.value : []) };
}

/** The author picked the month: checks the stored text again. Unknown drafts are left alone. */
export async function changePeriod(key: string, period: string, desk: Desk): Promise<void> {
  const draft = await draftByKey(key);
  if (draft === null) return;
  const changed = { ...draft, period, periodChosen: true };
  const moved = await stored(() => moveOwnMonth(draft, draft.period, period, desk.now()));
  await checkDraft(changed, desk, [moved, await stored(() => putDraft(changed))]);
}

interface Checked {
  readonly report: Report | null;
  /** What the engine threw. */
  readonly failure: string | null;
}

/** Checks and stores the report; tells what failed here and in the `earlier` steps. */
async function checkDraft(
  draft: Draft,
  desk: Desk,
  earlier: readonly Stored<unknown>[],
): Promise<Checked> {
  const { text, packId, period } = draft;
  const titleField = portalTitle(draft);
  const examined = await desk.engine.check({ text, packId, period, titleField });
  const { report, failure } = examined;
  const put =
    report === null
      ? null
      : await stored(() => putDraft({ ...draft, report, checkedAt: desk.now() }));
  await desk.tell({
    storage:
      firstFailure(earlier) ?? examined.storage ?? (put === null ? null : firstFailure([put])),
    check: failure === null ? null : { draftKey: draft.key, message: failure },
  });
  return { report, failure };
}

/** A form of several labelled fields has no place for a title: the form itself bears it. */
function portalTitle({ titleField, field }: Draft): string | null {
  return titleField ?? (field.kind === 'joined' ? field.label : null);
}

function isLate(edit: DraftChanged, frame: PageFrame, previous: Draft | null): boolean {
  return (
    previous !== null &&
    frame.pageLife !== null &&
    previous.pageLife === frame.pageLife &&
    edit.revision < previous.revision
  );
}

const DEFAULT_PACK = 'tobacco';

function newDraft(
  key: string,
  edit: DraftChanged,
  frame: PageFrame,
  previous: Draft | null,
  now: number,
): Draft {
  const { tabId, frameId, pageLife, origin, url } = frame;
  const chosen = previous !== null && choiceHolds(previous, edit.hint, now);
  return {
    ...edit,
    key,
    tabId,
    frameId,
    pageLife,
    origin,
    url,
    period: chosen ? previous.period : periodFor(edit.hint, new Date(now)),
    periodChosen: chosen,
    packId: previous?.packId ?? DEFAULT_PACK,
    report: previous?.report ?? null,
    checkedAt: previous?.checkedAt ?? null,
    present: true,
    changedAt: previous?.text === edit.text ? previous.changedAt : now,
    savedAt: now,
    keptAt: previous?.keptAt ?? null,
  };
}

/** The same form serves month after month, so a picked month must not outlive its summary. */
const CHOICE_MS = 20 * 24 * 60 * 60 * 1000;

function choiceHolds(previous: Draft, hint: string, now: number): boolean {
  const date = new Date(now);
  return (
    previous.periodChosen &&
    now - previous.savedAt < CHOICE_MS &&
    statedPeriod(previous.hint, date) === statedPeriod(hint, date)
  );
}

function marks(report: Report, dismissals: readonly Dismissal[]): Marks['marks'] {
  return report.findings
    .filter((one) => one.end > one.start && dismissalOf(one, dismissals) === undefined)
    .map(({ start, end, severity, id }) => ({ start, end, severity, id }));
}

function firstFailure(steps: readonly Stored<unknown>[]): StorageFailure | null {
  return steps.find((step) => !step.ok)?.failure ?? null;
}
