import { useCallback, useMemo, useState } from 'react';
import type { Span } from '../../../lib/rules/report.ts';

export interface ShownMark {
  /** The proposal that is looked at; null for none. */
  readonly id: string | null;
  /** A place of the text that is pointed at, without a proposal. */
  readonly span: Span | null;
  readonly show: (id: string) => void;
  readonly showSpan: (span: Span) => void;
}

/** What is looked at, in the text and beside it. */
export function useShownMark(): ShownMark {
  const [state, setState] = useState<{ id: string | null; span: Span | null }>({
    id: null,
    span: null,
  });
  const show = useCallback((id: string) => setState({ id, span: null }), []);
  const showSpan = useCallback(
    ({ start, end }: Span) => setState({ id: null, span: { start, end } }),
    [],
  );
  return useMemo(() => ({ ...state, show, showSpan }), [state, show, showSpan]);
}
