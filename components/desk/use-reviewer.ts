import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewer, setReviewer } from '../../lib/settings.ts';

export interface Reviewer {
  /** Whose reviews these are; a word for whoever sits here where nobody gave a name. */
  readonly name: string;
  /** As it was given; empty where it was not. */
  readonly given: string;
  readonly set: (name: string) => void;
}

export function useReviewer(): Reviewer {
  const { t } = useTranslation('desk');
  const [given, setGiven] = useState('');
  useEffect(() => {
    void reviewer().then(setGiven);
  }, []);
  return {
    name: given.trim() || t('head.someone'),
    given,
    set: (name) => {
      setGiven(name);
      void setReviewer(name);
    },
  };
}
