import { useTranslation } from 'react-i18next';
import { Boundary } from '../shared/Boundary.tsx';
import { Look } from '../shared/Look.tsx';
import { Crash } from '../shared/Crash.tsx';
import { Month } from './Month.tsx';
import './desk.css';

/** The reviewer's desk, a tab of its own. */
export function Desk() {
  const { t } = useTranslation('desk');
  return (
    <Look>
      <div className="desk">
        <h1 className="unseen">{t('name')}</h1>
        <Boundary fallback={Crash}>
          <Month />
        </Boundary>
      </div>
    </Look>
  );
}
