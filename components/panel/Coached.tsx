import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../lib/db/schema.ts';
import { loadCoachWords } from '../../lib/i18n/coach.ts';
import type { Finding } from '../../lib/rules/report.ts';
import { useEscape } from './use-escape.ts';

/** What suggestions are made with is loaded with the first one. */
const RuleSuggestion = lazy(async () => {
  const [it] = await Promise.all([import('./suggest/RuleSuggestion.tsx'), loadCoachWords()]);
  return { default: it.RuleSuggestion };
});
const ModelHelp = lazy(async () => {
  const [it] = await Promise.all([import('./llm/ModelHelp.tsx'), loadCoachWords()]);
  return { default: it.ModelHelp };
});

interface Props {
  readonly draft: Draft;
  readonly finding: Finding;
  readonly onEscape: () => void;
  /** A suggestion stands in the page. */
  readonly onWritten: () => void;
}

/** The ways out of a finding. */
export function Coached({ draft, finding, onEscape, onWritten }: Props) {
  const { t } = useTranslation();
  const inside = useEscape<HTMLElement>(onEscape);
  return (
    <section ref={inside} aria-label={t('finding.suggest')}>
      <Suspense fallback={<p className="quiet">{t('loading.title')}</p>}>
        <RuleSuggestion draft={draft} finding={finding} onWritten={onWritten} />
        <ModelHelp draft={draft} finding={finding} onWritten={onWritten} />
      </Suspense>
    </section>
  );
}
