import { useEffect, useRef } from 'react';

interface Keys {
  readonly onMove: (by: 1 | -1) => void;
  readonly onOpen: () => void;
}

/** J and K move, Enter opens, / goes to the search; nothing of it while something is typed. */
export function useQueueKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      const { onMove, onOpen } = latest.current;
      if (event.key === 'j' || event.key === 'J') onMove(1);
      else if (event.key === 'k' || event.key === 'K') onMove(-1);
      else if (event.key === 'Enter' && !isControl(event.target)) onOpen();
      else if (event.key === '/') document.querySelector<HTMLElement>('#queue-search')?.focus();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}

/** Whether keys belong to what has the focus: a field, an open list, a dialogue. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      'input, textarea, select, [contenteditable], [role="combobox"], [role="dialog"]',
    ) !== null
  );
}

function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('button, a, summary, [role="tab"]:not([aria-selected="true"])') !== null
  );
}
