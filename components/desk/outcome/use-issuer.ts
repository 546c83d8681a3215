import { useEffect, useState } from 'react';
import { issuer, setIssuer } from '../../../lib/settings.ts';

/** Who gives the notice, as it was last written. */
export function useIssuer(): readonly [string, (name: string) => void] {
  const [name, setName] = useState('');
  useEffect(() => {
    void issuer().then(setName);
  }, []);
  return [
    name,
    (written) => {
      setName(written);
      void setIssuer(written);
    },
  ];
}
