import { useState } from 'react';

/** The last value that was there under this key, while a newer one is on its way. */
export function useKept<T>(key: string, value: T | undefined): T | undefined {
  const [kept, setKept] = useState<{ readonly key: string; readonly value: T } | null>(null);
  if (value !== undefined && (kept?.key !== key || kept.value !== value)) setKept({ key, value });
  return value ?? (kept?.key === key ? kept.value : undefined);
}
