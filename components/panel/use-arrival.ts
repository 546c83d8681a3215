import { useEffect, useRef, type RefObject } from 'react';

/** Takes the focus when it appears: what had it has gone with the screen before. The page's own focus is left alone. */
export function useArrival<E extends HTMLElement>(): RefObject<E | null> {
  const arrived = useRef<E>(null);
  useEffect(() => {
    if (document.hasFocus()) arrived.current?.focus();
  }, []);
  return arrived;
}
