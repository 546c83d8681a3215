import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groundOf } from '../../../lib/coach/ground.ts';
import { sourcesOf } from '../../../lib/coach/guard/sources.ts';
import { alternatives } from '../../../lib/coach/rules/alternatives.ts';
import { originsOf } from '../../../lib/coach/rules/origins.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import { packById } from '../../../lib/packs/index.ts';
import type { Finding } from '../../../lib/rules/report.ts';
import { SuggestionCard } from './SuggestionCard.tsx';
import { useChecked, useKnown, type Known } from './use-known.ts';

interface Props {
  readonly draft: Draft;
  readonly finding: Finding;
  readonly onWritten: () => void;
}

/** What the rules suggest for a finding, from the draft's own words and the month's figures. */
export function RuleSuggestion({ draft, finding, onWritten }: Props) {
  const { t } = useTranslation('coach');
  const checked = useChecked(draft);
  const known = useKnown(checked ?? draft);
  const [turn, setTurn] = useState(0);
  const made = useMemo(
    () => (checked && known ? suggestionsFor(finding, checked, known) : null),
    [finding, checked, known],
  );
  if (checked === null || made === null) return <p className="quiet">{t('suggest.making')}</p>;
  const one = made[turn % made.length];
  if (one === undefined) return null;
  return (
    <SuggestionCard
      draft={draft}
      text={checked.text}
      {...one}
      onWritten={onWritten}
      {...(made.length > 1 && { onAnother: () => setTurn(turn + 1) })}
    />
  );
}

/** In the order in which they are offered; empty for a draft whose pack is not shipped. */
function suggestionsFor(
  finding: Finding,
  { text, packId, period }: Draft,
  { given, facts, figures }: Known,
) {
  const pack = packById(packId);
  if (pack === null) return [];
  const ground = groundOf(text, pack, given, facts);
  const sources = sourcesOf({
    draft: text,
    period,
    figures,
    statements: facts.map(({ sentence }) => sentence),
    brands: ground.context.lexicon('brand').expression,
    names: [],
  });
  return alternatives(finding, ground).map((suggestion) => ({
    suggestion,
    origins: originsOf(suggestion, sources),
  }));
}
