import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutlineInsertion } from '../../../lib/coach/outline/insertion.ts';
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
      <ul>
        {part.lines.map(({ id, kind, text: line }) => (
          <li key={id} className="outline-line">
            <Checkbox
              checked={lines.includes(id)}
              onChange={({ target }) => toggle(id, target.checked)}
            >
              <span className={`outline-kind ${kind}`}>{t(`outline.kind.${kind}`)}</span>
              <Line text={line} />
            </Checkbox>
          </li>
        ))}
      </ul>
    </fieldset>
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
