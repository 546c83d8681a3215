import { useEffect, useRef, useState } from 'react';
import { stored, type StorageFailure } from '../../../lib/db/failure.ts';
import { differenceTo, putIndicators, type Difference } from '../../../lib/db/indicators.ts';
import { yearOf } from '../../../lib/evidence/month.ts';
import { guessMapping, type Mapping } from '../../../lib/files/columns.ts';
import { interpret, type Interpreted } from '../../../lib/files/indicators.ts';
import type { FileProblem, Read } from '../../../lib/files/problem.ts';
import { readPasted, readTable } from '../../../lib/files/read.ts';
import type { Table } from '../../../lib/files/table.ts';

export interface Input {
  /** Null for a pasted table. */
  readonly name: string | null;
  /** Reads it, or another sheet of it. */
  readonly read: (
    sheet: string | undefined,
    onProgress: (done: number) => void,
  ) => Promise<Read<Table>>;
}

/** choose: nothing read yet. mapped: a table is there, its columns have a meaning. */
export type ImportState =
  | { readonly step: 'choose'; readonly problem: FileProblem | null }
  | { readonly step: 'reading'; readonly done: number }
  | {
      readonly step: 'mapped';
      readonly input: Input;
      readonly table: Table;
      readonly mapping: Mapping;
      /** Null while the rows are read by a new mapping. */
      readonly result: Result | null;
    };

export interface Result extends Interpreted {
  /** Null where the stored ones could not be read. */
  readonly difference: Difference | null;
}

export interface Import {
  readonly state: ImportState;
  readonly open: (input: Input, sheet?: string) => void;
  readonly change: (mapping: Mapping) => void;
  readonly back: () => void;
  /** Stores what was read, all of it at once; how many, or why not. */
  readonly save: () => Promise<number | StorageFailure>;
}

/** One import from the choice of a file to the stored figures. */
export function useImport(period: string): Import {
  const [state, setState] = useState<ImportState>({ step: 'choose', problem: null });
  const round = useRef(0);
  useEffect(() => () => void (round.current += 1), []);

  const change = (input: Input, table: Table, mapping: Mapping): void => {
    const mine = (round.current += 1);
    setState({ step: 'mapped', input, table, mapping, result: null });
    const year = yearOf(mapping.period || period);
    void interpret(table, mapping, { file: input.name, year })
      .then(async (read): Promise<Result> => {
        const difference = await stored(() => differenceTo(read.indicators));
        return { ...read, difference: difference.ok ? difference.value : null };
      })
      .then((result) => {
        if (mine === round.current) setState({ step: 'mapped', input, table, mapping, result });
      });
  };

  const open = async (input: Input, sheet?: string): Promise<void> => {
    const mine = (round.current += 1);
    const isMine = (): boolean => mine === round.current;
    setState({ step: 'reading', done: 0 });
    const read = await input.read(sheet, (done) => isMine() && setState({ step: 'reading', done }));
    if (!isMine()) return;
    if (read.ok) change(input, read.value, guessMapping(read.value, period));
    else setState({ step: 'choose', problem: read.problem });
  };

  return {
    state,
    open: (input, sheet) => void open(input, sheet),
    change: (mapping) => {
      if (state.step === 'mapped') change(state.input, state.table, mapping);
    },
    back: () => {
      round.current += 1;
      setState({ step: 'choose', problem: null });
    },
    save: async () => {
      if (state.step !== 'mapped' || state.result === null) return 0;
      const { indicators } = state.result;
      const saved = await stored(() => putIndicators(indicators, Date.now()));
      return saved.ok ? indicators.length : saved.failure;
    },
  };
}

export function inputOfFile(file: File): Input {
  return {
    name: file.name,
    read: async (sheet, onProgress) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return readTable({ name: file.name, bytes }, { ...(sheet ? { sheet } : {}), onProgress });
    },
  };
}

export function inputOfText(text: string): Input {
  return { name: null, read: () => readPasted(text) };
}
