import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutlineInsertion, OutlineLine } from '../../../lib/coach/outline/insertion.ts';
import { openSlots } from '../../../lib/coach/slots.ts';
import { lineBefore } from '../line-before.ts';

interface Props {
  /** As offered. */
  readonly part: OutlineInsertion;
  /** As it would be written; null where nothing of it is chosen. */
  readonly written: OutlineInsertion | null;
  /** The text that it goes into. */
  readonly text: string;
  /** The ids of its chosen lines. */
  readonly lines: readonly string[];
  readonly onChange: (lines: readonly string[]) => void;
}

/** One part of the outline: its heading, its place, and its lines to choose from. */
export function PartChoice({ part, written, text, lines, onChange }: Props) {
  const { t } = useTranslation('coach');
  const { heading, title, at } = written ?? part;
  const behind = lineBefore(text, at);
  const all = part.lines.map(({ id }) => id);
  // A year of figures bears out dozens of sentences: what is not chosen by itself is folded.
  const first = part.lines.filter(({ id }) => part.choices.includes(id));
  const more = part.lines.filter((line) => !first.includes(line));
  const toggle = (id: string, isChosen: boolean): void =>
    onChange(all.filter((one) => (one === id ? isChosen : lines.includes(one))));
  return (
    <fieldset className="outline-part">
      <legend>
        <Checkbox
          checked={lines.length > 0}
          indeterminate={lines.length > 0 && lines.length < all.length}
          onChange={({ target }) => onChange(target.checked ? part.choices : [])}
        >
          <strong>{heading ?? title}</strong>
        </Checkbox>
      </legend>
      <p className="quiet outline-place">
        {behind === '' ? t('suggest.atStart') : t('suggest.behind', { words: behind })}
      </p>
      <Lines lines={first} chosen={lines} onToggle={toggle} />
      {more.length > 0 && (
        <details className="outline-more">
          <summary>{t('outline.more', { count: more.length })}</summary>
          <Lines lines={more} chosen={lines} onToggle={toggle} />
        </details>
      )}
    </fieldset>
  );
}

interface LinesProps {
  readonly lines: readonly OutlineLine[];
  readonly chosen: readonly string[];
  readonly onToggle: (id: string, isChosen: boolean) => void;
}

function Lines({ lines, chosen, onToggle }: LinesProps) {
  const { t } = useTranslation('coach');
  return (
    <ul>
      {lines.map(({ id, kind, text }) => (
        <li key={id} className="outline-line">
          <Checkbox
            checked={chosen.includes(id)}
            onChange={({ target }) => onToggle(id, target.checked)}
          >
            <span className={`outline-kind ${kind}`}>{t(`outline.kind.${kind}`)}</span>
            <Line text={text} />
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}

/** A sentence with its blanks as they are asked. */
function Line({ text }: { readonly text: string }) {
  const pieces = [];
  let from = 0;
  for (const { start, end, question } of openSlots(text)) {
    pieces.push(
      text.slice(from, start),
      <span key={start} className="outline-slot">
        {question}
      </span>,
    );
    from = end;
  }
  return (
    <span>
      {pieces}
      {text.slice(from)}
    </span>
  );
}
