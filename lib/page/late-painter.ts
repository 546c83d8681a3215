/** A painter of marks that is loaded when there is something to paint: most frames never have any. */
import type { Mark } from '../messages.ts';
import type { PointedBy } from './marks/pointing.ts';
import type { Reading } from './read.ts';
import { toolsOf } from './tools.ts';

export type { Mark };

export interface Painter {
  /**
   * Replaces all marks by these; spans are offsets into the reading's text.
   * @param anew whether the page may have changed around the text
   */
  paint(reading: Reading, marks: readonly Mark[], anew: boolean): void;
  /** Takes back the marks, the style sheets and the layers. */
  clear(): void;
}

export interface PainterMeans {
  /** Called when the user rests on a mark or clicks on it with Alt. */
  pointed(id: string, by: PointedBy): void;
  /** Loads the painter into this frame; resolves when it is there, rejects while it cannot be had. */
  loadTools(): Promise<void>;
}

export function createPainter({ pointed, loadTools }: PainterMeans): Painter {
  let painter: Painter | null = null;
  let latest: { readonly reading: Reading; readonly marks: readonly Mark[] } | null = null;
  let isLoading = false;

  function paint(reading: Reading, marks: readonly Mark[], anew: boolean): void {
    latest = { reading, marks };
    painter ??= toolsOf('marks')?.createPainter(pointed) ?? null;
    if (painter !== null) painter.paint(reading, marks, anew);
    else if (marks.length > 0 && !isLoading) load();
  }

  function load(): void {
    isLoading = true;
    const loaded = (): void => {
      isLoading = false;
      if (latest !== null && toolsOf('marks') !== null) paint(latest.reading, latest.marks, true);
    };
    // The next painting asks again.
    loadTools().then(loaded, loaded);
  }

  function clear(): void {
    latest = null;
    painter?.clear();
  }

  return { paint, clear };
}
