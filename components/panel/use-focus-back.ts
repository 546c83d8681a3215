import { useEffect, useRef } from 'react';

/** When a screen within a view is closed, the focus goes to what switches to that view: it stays whatever is stored. */
export function useFocusBack(isOpen: boolean, view: string): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) document.querySelector<HTMLElement>(view)?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, view]);
}

export const EVIDENCE_VIEW = '.evidence-views input:checked';
export const TAB = '.views [role=tab][aria-selected=true]';
