import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Origin } from '../../../lib/coach/guard/numbers.ts';
import { openSlots } from '../../../lib/coach/slots.ts';
import type { Suggestion } from '../../../lib/coach/suggestion.ts';
import { Pieces } from '../../shared/beside/Pieces.tsx';
import { lineBefore } from '../line-before.ts';
import { slotNames, type Answers } from './answers.ts';
import { piecesOf, type RewritePiece } from './rewrite-pieces.ts';
import { SlotInput } from './SlotInput.tsx';

interface Props {
  readonly suggestion: Suggestion;
  /** The text that the suggestion is for. */
  readonly text: string;
  readonly origins: readonly Origin[];
  readonly answers: Answers;
  readonly onAnswer: (slot: string, answer: string) => void;
  readonly onEnter: (input: HTMLInputElement) => void;
}

/** What stands there and what would: changes marked, slots to be filled in their places, numbers by origin. */
export function Rewrite({ suggestion, text, origins, answers, onAnswer, onEnter }: Props) {
  const { t } = useTranslation('coach');
  const { action, quote, rewrite, span } = suggestion;
  const pieces = useMemo(() => piecesOf(quote, rewrite, origins), [quote, rewrite, origins]);
  const names = useMemo(() => slotNames(openSlots(rewrite)), [rewrite]);
  const behind = lineBefore(text, span.end);
  const placed = behind === '' ? t('suggest.atStart') : t('suggest.behind', { words: behind });
  return (
    <dl className="rewrite">
      {action === 'replace' && (
        <>
          <dt>{t('suggest.before')}</dt>
          <dd className="rewrite-before">
            <Pieces pieces={pieces.before} />
          </dd>
        </>
      )}
      <dt>{action === 'replace' ? t('suggest.after') : placed}</dt>
      <dd className="rewrite-after">
        {withoutLead(pieces.after).map((piece, at) =>
          piece.kind === 'text' ? (
            // Pieces of one text in order: their place is all that tells them apart.
            // oxlint-disable-next-line react/no-array-index-key
            <Words key={at} piece={piece} />
          ) : (
            <SlotInput
              key={names[piece.index]}
              question={piece.question}
              answer={answers[names[piece.index] ?? ''] ?? ''}
              onChange={(answer) => onAnswer(names[piece.index] ?? '', answer)}
              onEnter={onEnter}
            />
          ),
        )}
      </dd>
    </dl>
  );
}

function Words({ piece }: { readonly piece: RewritePiece & { readonly kind: 'text' } }) {
  const { t } = useTranslation('coach');
  const { text, isChanged, origin } = piece;
  const words =
    origin === null ? (
      text
    ) : (
      <span
        className={`from-${origin.from}`}
        title={t(`suggest.origin.${origin.from}`, { basis: origin.basis.join(t('suggest.and')) })}
      >
        {text}
      </span>
    );
  return isChanged ? <mark>{words}</mark> : <span>{words}</span>;
}

/** Line ends in front say where it goes, which is told in words. */
function withoutLead(pieces: readonly RewritePiece[]): readonly RewritePiece[] {
  const [first, ...rest] = pieces;
  if (first?.kind !== 'text') return pieces;
  return [{ ...first, text: first.text.replace(/^[\r\n]+/, '') }, ...rest];
}
