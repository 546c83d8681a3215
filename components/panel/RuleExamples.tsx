import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Piece, RulePage } from '../../lib/rules/page.ts';

/** How it could be written instead: the rule's own examples, read when they are asked for. */
export function RuleExamples({ rule }: { readonly rule: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const page = useRulePage(isOpen ? rule : null);
  return (
    <details className="examples" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('finding.examples')}</summary>
      {page && (
        <>
          <p className="quiet">{t('finding.bad')}</p>
          <Examples examples={page.bad} />
          <p className="quiet">{t('finding.good')}</p>
          <Examples examples={page.good} />
        </>
      )}
    </details>
  );
}

/** Two are enough to see the point. */
const SHOWN = 2;

function Examples({ examples }: { readonly examples: RulePage['bad'] }) {
  return (
    <ul>
      {examples.slice(0, SHOWN).map((pieces) => (
        <li key={pieces.map(({ text }) => text).join('')}>{pieces.map(Shown)}</li>
      ))}
    </ul>
  );
}

function Shown({ text, isFlagged }: Piece) {
  return isFlagged ? <mark key={text}>{text}</mark> : <span key={text}>{text}</span>;
}

function useRulePage(rule: string | null): RulePage | null {
  const [page, setPage] = useState<RulePage | null>(null);
  useEffect(() => {
    if (rule === null) return;
    let current = true;
    void import('../../lib/rules/page.ts').then(({ pageOf }) => current && setPage(pageOf(rule)));
    return () => {
      current = false;
    };
  }, [rule]);
  return page;
}
