import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../lib/db/schema.ts';
import { factsOf, figuresIn, type Fact, type FactNote } from '../../../lib/evidence/facts.ts';
import { figuresOf, nameKey, type Indicator } from '../../../lib/evidence/indicators.ts';
import { amount } from '../../../lib/evidence/sentences.ts';
import { FactItem } from './FactItem.tsx';

interface Props {
  readonly indicators: readonly Indicator[];
  readonly draft: Draft;
  readonly scope: string;
}

/** The figures of the month, each opening to the sentences that it bears out. */
export function Metrics({ indicators, draft, scope }: Props) {
  const { t } = useTranslation();
  const { period } = draft;
  const { own, facts, notes } = useMemo(() => {
    const figures = figuresOf(indicators);
    const mine = figuresIn(figures, period, scope).toSorted((a, b) => a.source.row - b.source.row);
    return { own: mine, ...factsOf(figures, period, scope) };
  }, [indicators, period, scope]);
  const of = ({ metric }: Indicator): readonly Fact[] =>
    facts.filter((fact) => nameKey(fact.metric) === nameKey(metric));
  const first = own.find((indicator) => of(indicator).length > 0);
  return (
    <>
      <p className="evidence-hint quiet">{t('evidence.copyHint')}</p>
      <ul className="metrics">
        {own.map((indicator) => (
          <li key={indicator.metric}>
            <Metric
              indicator={indicator}
              facts={of(indicator)}
              isOpen={indicator === first}
              draft={draft}
            />
          </li>
        ))}
      </ul>
      {notes.length > 0 && (
        <ul className="evidence-notes quiet">
          {notes.map((note) => (
            <li key={note.kind}>
              <Note note={note} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface MetricProps {
  readonly draft: Draft;
  readonly indicator: Indicator;
  readonly facts: readonly Fact[];
  readonly isOpen: boolean;
}

function Metric({ indicator, facts, isOpen, draft }: MetricProps) {
  const { t } = useTranslation();
  const line = (
    <>
      <span className="metric-name">{indicator.metric}</span>
      <span className="metric-value">{amount(indicator)}</span>
    </>
  );
  if (facts.length === 0) return <div className="metric">{line}</div>;
  return (
    <details open={isOpen}>
      <summary className="metric">
        {line}
        <span className="quiet">{t('evidence.facts', { count: facts.length })}</span>
      </summary>
      <ul className="facts">
        {facts.map((fact) => (
          <FactItem key={fact.id} fact={fact} draft={draft} />
        ))}
      </ul>
    </details>
  );
}

function Note({ note }: { readonly note: FactNote }) {
  const { t } = useTranslation();
  if (note.kind === 'season-too-little') return t('evidence.note.season-too-little', { ...note });
  return t(`evidence.note.${note.kind}`);
}
