import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { passagesOf, type Passage } from '../../../lib/copying/passages.ts';
import type { Draft, Summary } from '../../../lib/db/schema.ts';
import { differenceOf } from '../../../lib/difference.ts';
import type { Finding } from '../../../lib/rules/report.ts';
import { monthWords } from '../../shared/month-words.ts';
import { useOwnBefore } from '../records/use-months.ts';
import '../../shared/beside/beside.css';
import { Pieces } from '../../shared/beside/Pieces.tsx';

interface Props {
  readonly draft: Draft;
  /** One of copying/own-history: its range was taken from an earlier month. */
  readonly finding: Finding;
}

/** One's own sentences of this month beside those of the month they were taken from. */
export function Beside({ draft, finding }: Props) {
  const months = useOwnBefore(draft.period);
  const found = useMemo(
    () => (months?.ok ? sourceOf(finding.quote, months.value) : null),
    [months, finding.quote],
  );
  return found === null ? null : <Pairs quote={finding.quote} {...found} />;
}

/** So many pairs show what there is to see. */
const SHOWN = 4;

interface Found {
  readonly month: Summary;
  readonly passages: readonly Passage[];
}

function Pairs({ quote, month, passages }: Found & { readonly quote: string }) {
  const { t, i18n } = useTranslation();
  const shown = passages.slice(0, SHOWN);
  const name = monthWords(month.period, i18n.language);
  return (
    <section className="beside" aria-label={t('beside.title')}>
      <h4>{t('beside.title')}</h4>
      {shown.map((passage) => (
        <Pair key={passage.own.start} passage={passage} own={quote} month={month} name={name} />
      ))}
      {passages.length > SHOWN && (
        <p className="quiet">{t('beside.more', { count: passages.length - SHOWN })}</p>
      )}
    </section>
  );
}

interface PairProps {
  readonly passage: Passage;
  readonly own: string;
  readonly month: Summary;
  readonly name: string;
}

function Pair({ passage, own, month, name }: PairProps) {
  const { t } = useTranslation();
  const mine = own.slice(passage.own.start, passage.own.end);
  const theirs = month.text.slice(passage.source.start, passage.source.end);
  const difference = useMemo(() => differenceOf(mine, theirs), [mine, theirs]);
  return (
    <div className="pair">
      <p className="quiet">{t(`beside.${passage.kind}`, { month: name })}</p>
      {passage.kind === 'unchanged' ? (
        <p>{mine}</p>
      ) : (
        <dl>
          <dt>{t('beside.own')}</dt>
          <dd>
            <Pieces pieces={difference.own} />
          </dd>
          <dt>{name}</dt>
          <dd>
            <Pieces pieces={difference.source} />
          </dd>
        </dl>
      )}
    </div>
  );
}

/** The month that a text shares most with, and what; null where none is like it. */
function sourceOf(quote: string, months: readonly Summary[]): Found | null {
  let best: Found | null = null;
  let most = 0;
  for (const month of months) {
    const passages = passagesOf(quote, month.text);
    const shared = passages.reduce((sum, { own, share }) => sum + (own.end - own.start) * share, 0);
    if (shared > most) [best, most] = [{ month, passages }, shared];
  }
  return best;
}
