import { useCallback, useEffect, useRef, useState } from 'react';
import { closeIntake, keepIntake } from '../../../lib/db/intakes.ts';
import { stored } from '../../../lib/db/failure.ts';
import { knownSources } from '../../../lib/db/submissions.ts';
import { takeIn, type IntakeTally, type Item } from '../../../lib/desk/intake.ts';
import { openReader } from '../../../lib/desk/portal/tabs.ts';
import type { Link } from '../../../lib/desk/portal/links.ts';
import { walk } from '../../../lib/desk/portal/walk.ts';
import {
  fromFiles,
  fromPasted,
  fromRows,
  itemOfPage,
  type ReadPage,
} from '../../../lib/desk/sources.ts';
import type { ChosenFile } from '../../../lib/files/documents/chosen.ts';
import type { SubmissionRow } from '../../../lib/files/submissions.ts';
import { pauseFor } from './pause.ts';

/** What holds for all that comes in at once. */
export interface Batch {
  /** The month of those that state none. */
  readonly period: string;
  readonly packId: string;
}

export type IntakeState =
  /** last: what the import before came to; null before the first one. */
  | { readonly step: 'idle'; readonly last: IntakeTally | null; readonly wasStopped: boolean }
  | { readonly step: 'running'; readonly tally: IntakeTally | null; readonly name: string };

export interface IntakeNow {
  readonly state: IntakeState;
  /** Tables wait here until their columns are told. */
  readonly tables: readonly ChosenFile[];
  readonly openFiles: (
    files: readonly ChosenFile[],
    handles: readonly unknown[],
    batch: Batch,
  ) => void;
  readonly openRows: (table: ChosenFile, rows: readonly SubmissionRow[], batch: Batch) => void;
  readonly dropTable: (table: ChosenFile) => void;
  readonly openText: (text: string, batch: Batch) => void;
  readonly openPage: (page: ReadPage, batch: Batch) => void;
  readonly openLinks: (links: readonly Link[], batch: Batch) => void;
  readonly stop: () => void;
}

const TABLE = /\.(?:xlsx|xlsm|xls|csv|et)$/i;

/** The import that is running; one at a time. It goes on while other views are shown. */
export function useIntake(onAdded: (period: string) => void): IntakeNow {
  const [state, setState] = useState<IntakeState>({ step: 'idle', last: null, wasStopped: false });
  const [tables, setTables] = useState<readonly ChosenFile[]>([]);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);

  const run = useCallback(
    async (
      items: (signal: AbortSignal) => AsyncIterable<Item>,
      batch: Batch,
      {
        after = nothing,
        together,
      }: {
        readonly after?: (tally: IntakeTally, wasStopped: boolean) => Promise<unknown>;
        readonly together?: number;
      } = {},
    ): Promise<void> => {
      if (control.current !== null) return;
      const mine = (control.current = new AbortController());
      const { signal } = mine;
      const tell = nowAndThen(setState);
      tell({ tally: null, name: '' });
      const tally = await takeIn(
        watching(items(signal), (name) => tell({ name })),
        { ...batch, now: Date.now() },
        (told) => tell({ tally: told }),
        together,
      );
      await stored(() => after(tally, signal.aborted));
      control.current = null;
      setState({ step: 'idle', last: tally, wasStopped: signal.aborted });
      const most = mainMonth(tally);
      if (most !== null) onAdded(most);
    },
    [onAdded],
  );

  return {
    state,
    tables,
    openFiles: (files, handles, batch) => {
      setTables((before) => [...before, ...files.filter(({ path }) => TABLE.test(path))]);
      const documents = files.filter(({ path }) => !TABLE.test(path));
      if (documents.length === 0) return;
      const names = documents.map(({ path }) => path.slice(-PATH_MAX));
      const rest = { from: 'files', names: names.slice(0, NAMED), handles: [...handles] } as const;
      const open = { ...batch, at: Date.now(), done: 0, total: documents.length, rest };
      const read = async function* (signal: AbortSignal): AsyncGenerator<Item, void> {
        await stored(() => keepIntake(open));
        const known = await stored(knownSources);
        yield* fromFiles(documents, known.ok ? known.value : new Set(), signal);
      };
      void run(read, batch, {
        after: (tally, wasStopped) => settle(tally.failure === null && !wasStopped),
      });
    },
    openRows: (table, rows, batch) => {
      setTables((before) => before.filter((one) => one !== table));
      void run(() => fromRows(table.path, rows), batch);
    },
    dropTable: (table) => setTables((before) => before.filter((one) => one !== table)),
    openText: (text, batch) => void run(() => fromPasted(text), batch),
    openPage: (page, batch) =>
      void run(async function* () {
        yield itemOfPage(page, '', 1);
      }, batch),
    openLinks: (links, batch) =>
      void run((signal) => throughLinks(links, batch, signal), batch, { together: 1 }),
    stop: () => control.current?.abort(),
  };
}

/** The month that most of it is of; null where nothing came in. */
function mainMonth({ added }: IntakeTally): string | null {
  return Object.entries(added).toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const NAMED = 50;
const PATH_MAX = 600;

const nothing = (): Promise<void> => Promise.resolve();

/** What was not finished stays to be offered again. */
async function settle(isFinished: boolean): Promise<void> {
  if (isFinished) await closeIntake();
}

/** More often than this nobody can read what is told, and drawing it would cost more than reading. */
const TELL_MS = 250;

type Running = Omit<Extract<IntakeState, { step: 'running' }>, 'step'>;

/** Tells how it goes, now and then; what comes between is told with the next. */
function nowAndThen(set: (state: IntakeState) => void): (change: Partial<Running>) => void {
  let latest: Running = { tally: null, name: '' };
  let told = -TELL_MS;
  return (change) => {
    latest = { ...latest, ...change };
    if (performance.now() - told < TELL_MS) return;
    told = performance.now();
    set({ step: 'running', ...latest });
  };
}

async function* watching(
  items: AsyncIterable<Item>,
  onName: (name: string) => void,
): AsyncGenerator<Item, void> {
  for await (const item of items) {
    onName(item.name);
    yield item;
  }
}

/** The links that are left are kept before each page, so that a closed desk can go on with them. */
async function* throughLinks(
  links: readonly Link[],
  batch: Batch,
  signal: AbortSignal,
): AsyncGenerator<Item, void> {
  const pause = (milliseconds: number): Promise<void> => pauseFor(milliseconds, signal);
  const reader = await openReader(pause);
  const remember = (done: number): Promise<unknown> => {
    const rest = { from: 'links', links: links.slice(done) } as const;
    const kept = { ...batch, at: Date.now(), done, total: links.length, rest };
    return stored(() => (rest.links.length === 0 ? closeIntake() : keepIntake(kept)));
  };
  try {
    let done = 0;
    await remember(done);
    for await (const item of walk(links, reader, pause, signal)) {
      yield item;
      done += 1;
      await remember(done);
    }
  } finally {
    await reader.close();
  }
}
