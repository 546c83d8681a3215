import { useSyncExternalStore } from 'react';

/** Whether the system asks for dark colours; follows it live. */
export const useDark = whether('(prefers-color-scheme: dark)');

/** Whether the system asks for as little movement as possible; follows it live. */
export const useStillness = whether('(prefers-reduced-motion: reduce)');

function whether(media: string): () => boolean {
  const query = window.matchMedia(media);
  const subscribe = (onChange: () => void): (() => void) => {
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  };
  return () => useSyncExternalStore(subscribe, () => query.matches);
}
