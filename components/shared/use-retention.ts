import { useEffect, useState } from 'react';
import { retention, type Retention } from '../../lib/settings.ts';

/** How many months are kept, and its setter for who changed it; null until read. */
export function useRetention(): readonly [Retention | null, (months: Retention) => void] {
  const [kept, setKept] = useState<Retention | null>(null);
  useEffect(() => void retention().then(setKept), []);
  return [kept, setKept];
}
