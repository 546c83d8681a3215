import { useEffect, useRef, useState } from 'react';
import { putColleagues } from '../../../lib/db/colleagues.ts';
import { stored, type StorageFailure } from '../../../lib/db/failure.ts';
import { SUMMARY_MAX, type Source } from '../../../lib/db/schema.ts';
import { putOwnMonths, type OwnMonth } from '../../../lib/db/summaries.ts';
import { whoseIs } from '../../../lib/evidence/whose.ts';
import type { FileProblem } from '../../../lib/files/problem.ts';
import { breather } from '../../../lib/files/table.ts';
import { statedPeriod } from '../../../lib/period.ts';
import { readTexts } from './read-texts.ts';

export type Whose = 'own' | 'colleague';

/** A text that was read, before it is stored. */
export interface Entry {
  readonly id: number;
  readonly source: Source;
  readonly text: string;
  /** Read from a PDF: lines and their order were guessed. */
  readonly isRough: boolean;
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
  /** share: how much is read, 0 to 1. */
  | { readonly step: 'reading'; readonly share: number }
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
  /** Stores all entries at once, as one's own months or as others' texts; how many, or why not. */
  readonly save: (whose: Whose) => Promise<number | StorageFailure>;
}

/** From files or a pasted text to months of the library. */
export function useMonthImport(): MonthImport {
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const round = useRef(0);
  const reading = useRef(new AbortController());
  useEffect(
    () => () => {
      round.current += 1;
      reading.current.abort();
    },
    [],
  );

  const openFiles = async (files: readonly File[]): Promise<void> => {
    const mine = (round.current += 1);
    const control = (reading.current = new AbortController());
    const entries: Entry[] = [];
    const refusals: Refusal[] = [];
    setState({ step: 'reading', share: 0 });
    let told = 0;
    const tell = (share: number): void => {
      // No finer than it is shown: thousands of files are no thousands of pictures.
      const percent = Math.round(share * 100);
      if (mine !== round.current || percent === told) return;
      told = percent;
      setState({ step: 'reading', share });
    };
    for await (const read of readTexts(files, control.signal, tell)) {
      const name = read.path.split('/').at(-1) ?? '';
      const problem = read.ok ? problemOf(read.text) : read.problem;
      if (problem !== null) refusals.push({ name, problem });
      else if (read.ok) {
        const source = { from: 'file', name } as const;
        entries.push(entryOf(entries.length, source, read.text, name, read.isRough));
      }
    }
    // The list may be long: what is asked of the user stands first.
    const asking = entries.filter(({ period }) => period === null);
    const others = entries.filter(({ period }) => period !== null);
    if (mine === round.current)
      setState({ step: 'review', entries: [...asking, ...others], refusals });
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
      const entries = problem === null ? [entryOf(0, { from: 'pasted' }, text, '', false)] : [];
      setState({ step: 'review', entries, refusals });
    },
    stop: () => reading.current.abort(),
    back: () => {
      round.current += 1;
      reading.current.abort();
      setState({ step: 'choose' });
    },
    setPeriod: (id, period) => {
      if (state.step !== 'review') return;
      change(state.entries.map((one) => (one.id === id ? { ...one, period } : one)));
    },
    drop: (id) => {
      if (state.step === 'review') change(state.entries.filter((one) => one.id !== id));
    },
    save: async (whose) => {
      if (state.step !== 'review') return 0;
      const pause = breather();
      const texts: OwnMonth[] = [];
      for (const { period, source, text } of state.entries) {
        if (period !== null) texts.push({ period, source, text, ...whoseIs(text) });
        // oxlint-disable-next-line no-await-in-loop
        await pause();
      }
      const put = whose === 'own' ? putOwnMonths : putColleagues;
      const saved = await stored(() => put(texts, Date.now()));
      if (saved.ok && whose === 'colleague') await indexed();
      return saved.ok ? texts.length : saved.failure;
    },
  };
}

/** Has the copy index take the texts in now, in its worker; where that fails the next check does it. */
async function indexed(): Promise<void> {
  const { openLibraryIndex } = await import('../../../lib/library/client.ts');
  const index = openLibraryIndex();
  await index.sync();
  index.close();
}

function problemOf(text: string): Refusal['problem'] | null {
  if (text.trim() === '') return { kind: 'blank' };
  return text.length > SUMMARY_MAX ? { kind: 'too-long' } : null;
}

/** So much of the beginning holds the title. */
const BEGINNING = 60;

function entryOf(id: number, source: Source, text: string, name: string, isRough: boolean): Entry {
  const now = new Date();
  const period = statedPeriod(name, now) ?? statedPeriod(text.trimStart().slice(0, BEGINNING), now);
  return { id, source, text, isRough, period };
}
