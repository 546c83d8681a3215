import { StopOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../../lib/coach/guard/block.ts';
import type { Suggestion } from '../../../lib/coach/suggestion.ts';
import { CopyButton } from '../CopyButton.tsx';
import './suggest.css';

interface Props {
  readonly suggestion: Suggestion;
  /** Why it is not offered; at least one. */
  readonly blocks: readonly Block[];
}

/** A suggestion that a guard stopped: shown with the reason, never written. */
export function BlockedSuggestion({ suggestion, blocks }: Props) {
  const { t } = useTranslation('coach');
  const { rewrite } = suggestion;
  return (
    <section className="suggestion blocked" aria-label={t('suggest.blocked')}>
      <p className="blocked-title">
        <StopOutlined aria-hidden="true" /> {t('suggest.blocked')}
      </p>
      <ul>
        {blocks.map(({ key, details, span }) => (
          <li key={`${key} ${span?.start ?? ''} ${Object.values(details).join(' ')}`}>
            {t(key, { replace: details })}
          </li>
        ))}
      </ul>
      {rewrite.trim() !== '' && (
        <>
          <p className="blocked-words">
            <del>
              <Struck rewrite={rewrite} blocks={blocks} />
            </del>
          </p>
          <div className="suggestion-actions">
            <CopyButton text={rewrite} label={t('suggest.copyBlocked')} />
          </div>
        </>
      )}
    </section>
  );
}

/** The rewrite with the places that were stopped at marked. */
function Struck({
  rewrite,
  blocks,
}: {
  readonly rewrite: string;
  readonly blocks: readonly Block[];
}) {
  const places = blocks
    .flatMap(({ span }) => (span === null ? [] : [span]))
    .toSorted((a, b) => a.start - b.start);
  const pieces = [];
  let from = 0;
  for (const { start, end } of places) {
    if (start < from) continue;
    pieces.push(rewrite.slice(from, start), <mark key={start}>{rewrite.slice(start, end)}</mark>);
    from = end;
  }
  return [...pieces, rewrite.slice(from)];
}
