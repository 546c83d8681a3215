import { useTranslation } from 'react-i18next';
import { bandOf } from '../../lib/review/score.ts';

/** The score with its band; a dash while there is none. */
export function Score({ score }: { readonly score: number | null }) {
  const { t } = useTranslation();
  if (score === null) {
    return (
      <p className="score">
        <span aria-hidden="true" className="score-number">
          —
        </span>
        <span className="unseen">{t('score.none')}</span>
      </p>
    );
  }
  const points = Math.round(score);
  const band = bandOf(points);
  const word = t(`score.${band}`);
  return (
    <p className={`score ${band}`}>
      <span aria-hidden="true" className="score-number">
        {points}
      </span>
      <span aria-hidden="true" className="score-band">
        {word}
      </span>
      <span className="unseen">{t('score.label', { score: points, band: word })}</span>
    </p>
  );
}
