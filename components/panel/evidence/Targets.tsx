import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { stored } from '../../../lib/db/failure.ts';
import { targetsOf } from '../../../lib/db/targets.ts';
import { nameKey } from '../../../lib/evidence/indicators.ts';
import { currentStep, formulaOf, type Target } from '../../../lib/review/target.ts';

interface Props {
  readonly period: string;
  readonly scope: string;
}

/** The month's targets of the area with all that was said about them: the sheet the reviewer sees too. */
export function Targets({ period, scope }: Props) {
  const { t } = useTranslation();
  const read = useLiveQuery(() => stored(() => targetsOf(period)), [period]);
  const targets = (read?.ok ? read.value : []).filter(
    ({ area }) => nameKey(area) === nameKey(scope),
  );
  if (targets.length === 0) return null;
  return (
    <section className="targets-agreed" aria-label={t('evidence.targets.title')}>
      <h3>{t('evidence.targets.title')}</h3>
      <ul>
        {targets.map((target) => (
          <li key={target.key}>
            <OneTarget target={target} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneTarget({ target }: { readonly target: Target }) {
  const { t, i18n } = useTranslation();
  const { metric, unit, proposal, history } = target;
  const now = currentStep(target);
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
  return (
    <details>
      <summary>
        {metric}{' '}
        <strong>
          {now?.value}
          {unit}
        </strong>{' '}
        <span className="quiet">{now && t(`evidence.targets.${now.kind}`)}</span>
      </summary>
      {proposal !== null && <p className="quiet">{formulaOf(proposal, unit)}</p>}
      <ol>
        {history.map(({ kind, value, by, why, at }, step) => (
          // Steps are only added.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={step}>
            {day.format(new Date(at))} {by} {t(`evidence.targets.${kind}`)} {value}
            {unit}
            {why !== '' && <span className="quiet"> — {why}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
