import { useEffect, useRef, useState } from 'react';
import { stored, type StorageFailure } from '../../../lib/db/failure.ts';
import { SUMMARY_MAX, type Source } from '../../../lib/db/schema.ts';
import { putOwnMonths, type OwnMonth } from '../../../lib/db/summaries.ts';
import { whoseIs } from '../../../lib/evidence/whose.ts';
import type { FileProblem } from '../../../lib/files/problem.ts';
import { statedPeriod } from '../../../lib/period.ts';
import { readSummary } from './read-summary.ts';

/** A text that was read, before it is stored. */
export interface Entry {
  readonly id: number;
  readonly source: Source;
  readonly text: string;
  /** Null where neither the name nor the first lines state the month. */
  readonly period: string | null;
}

/** A file that gave no text. */
export interface Refusal {
  readonly name: string;
  readonly problem: FileProblem | { readonly kind: 'blank' | 'too-long' };
}

/** choose: nothing read yet. review: what was read, to be looked at before it is stored. */
export type ImportState =
  | { readonly step: 'choose' }
  | { readonly step: 'reading'; readonly done: number; readonly of: number }
  | {
      readonly step: 'review';
      readonly entries: readonly Entry[];
      readonly refusals: readonly Refusal[];
    };

export interface MonthImport {
  readonly state: ImportState;
  readonly openFiles: (files: readonly File[]) => void;
  readonly openText: (text: string) => void;
  /** Goes on with what was read so far. */
  readonly stop: () => void;
  readonly back: () => void;
  readonly setPeriod: (id: number, period: string) => void;
  readonly drop: (id: number) => void;
  /** Stores all entries at once; how many, or why not. */
  readonly save: () => Promise<number | StorageFailure>;
}

/** From files or a pasted text to months of the library. */
export function useMonthImport(): MonthImport {
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const round = useRef(0);
  const isStopped = useRef(false);
  useEffect(() => () => void (round.current += 1), []);

  const openFiles = async (files: readonly File[]): Promise<void> => {
    const mine = (round.current += 1);
    isStopped.current = false;
    const entries: Entry[] = [];
    const refusals: Refusal[] = [];
    for (const [at, file] of files.entries()) {
      if (isStopped.current) break;
      setState({ step: 'reading', done: at, of: files.length });
      // One after the other: the reader of a large file takes all there is.
      // oxlint-disable-next-line no-await-in-loop
      const read = await readSummary(file);
      if (mine !== round.current) return;
      const problem = read.ok ? problemOf(read.value) : read.problem;
      if (!read.ok || problem !== null) {
        if (problem !== null) refusals.push({ name: file.name, problem });
        continue;
      }
      const source = { from: 'file', name: file.name } as const;
      entries.push(entryOf(at, source, read.value, file.name));
    }
    setState({ step: 'review', entries, refusals });
  };

  const change = (entries: readonly Entry[]): void => {
    if (state.step === 'review') setState({ ...state, entries });
  };

  return {
    state,
    openFiles: (files) => void openFiles(files),
    openText: (text) => {
      round.current += 1;
      const problem = problemOf(text);
      const refusals = problem === null ? [] : [{ name: '', problem }];
      const entries = problem === null ? [entryOf(0, { from: 'pasted' }, text, '')] : [];
      setState({ step: 'review', entries, refusals });
    },
    stop: () => {
      isStopped.current = true;
    },
    back: () => {
      round.current += 1;
      setState({ step: 'choose' });
    },
    setPeriod: (id, period) => {
      if (state.step !== 'review') return;
      change(state.entries.map((one) => (one.id === id ? { ...one, period } : one)));
    },
    drop: (id) => {
      if (state.step === 'review') change(state.entries.filter((one) => one.id !== id));
    },
    save: async () => {
      if (state.step !== 'review') return 0;
      const months = state.entries.flatMap(({ period, source, text }): OwnMonth[] =>
        period === null ? [] : [{ period, source, text, ...whoseIs(text) }],
      );
      const saved = await stored(() => putOwnMonths(months, Date.now()));
      return saved.ok ? months.length : saved.failure;
    },
  };
}

function problemOf(text: string): Refusal['problem'] | null {
  if (text.trim() === '') return { kind: 'blank' };
  return text.length > SUMMARY_MAX ? { kind: 'too-long' } : null;
}

/** So much of the beginning holds the title. */
const BEGINNING = 60;

function entryOf(id: number, source: Source, text: string, name: string): Entry {
  const now = new Date();
  const period = statedPeriod(name, now) ?? statedPeriod(text.trimStart().slice(0, BEGINNING), now);
  return { id, source, text, period };
}
