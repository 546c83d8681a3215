import { useEffect, useRef, type RefObject } from 'react';

/** Esc pressed anywhere inside, unless it only ends a composition; listened for once for all that is in there. */
export function useEscape<E extends HTMLElement>(onEscape: () => void): RefObject<E | null> {
  const inside = useRef<E>(null);
  useEffect(() => {
    const element = inside.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      onEscape();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [onEscape]);
  return inside;
}
