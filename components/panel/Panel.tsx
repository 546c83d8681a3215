import { useTranslation } from 'react-i18next';
import { Boundary } from '../shared/Boundary.tsx';
import { Look } from '../shared/Look.tsx';
import { Coach } from './Coach.tsx';
import { DeskButton } from './DeskButton.tsx';
import { Crash } from '../shared/Crash.tsx';
import './panel.css';

/** The side panel. */
export function Panel() {
  const { t } = useTranslation();
  return (
    <Look>
      <main className="panel">
        <h1 className="unseen">{t('panel.name')}</h1>
        <Boundary fallback={Crash}>
          <Coach />
        </Boundary>
        <DeskButton />
      </main>
    </Look>
  );
}
