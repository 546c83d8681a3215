import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Summary } from '../../../lib/db/schema.ts';
import { monthWords } from '../../shared/month-words.ts';
import { RemoveButton } from '../RemoveButton.tsx';

interface Props {
  readonly month: Summary;
  /** What is looked for; empty for nothing. */
  readonly sought: string;
  readonly onRemove: () => Promise<void>;
}

/** A month of the library: a line that opens to its text. */
export function MonthItem({ month, sought, onRemove }: Props) {
  const { t, i18n } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { period, area, source, text, at } = month;
  const name = monthWords(period, i18n.language);
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(at);
  const from = source.from === 'file' ? source.name : t(`records.from.${source.from}`);
  return (
    <li className="month">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span className="month-name">{name}</span>
          <span className="quiet">
            {[area, t('records.size', { count: text.length })].filter(Boolean).join(' · ')}
          </span>
          {!isOpen && sought !== '' && <Found text={text} sought={sought} />}
        </summary>
        {isOpen && (
          <>
            {/* Long texts scroll in their box, which takes keys for that. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <section className="month-text" aria-label={name} tabIndex={0} ref={showFound}>
              <Marked text={text} sought={sought} />
            </section>
            <div className="month-foot">
              <span className="quiet">{t('records.kept', { from, day })}</span>
              <RemoveButton
                ask={t('records.removeAsk', { month: name })}
                placement="topRight"
                onRemove={onRemove}
              />
            </div>
          </>
        )}
      </details>
    </li>
  );
}

/** Scrolls a text to the first place that was found in it. */
function showFound(box: HTMLElement | null): void {
  const mark = box?.querySelector('mark');
  if (box && mark) box.scrollTop = mark.offsetTop - box.clientHeight / 2;
}

/** Characters of the text on each side of what was found. */
const AROUND = 12;

function Found({ text, sought }: { readonly text: string; readonly sought: string }) {
  const at = text.indexOf(sought);
  if (at === -1) return null;
  const from = Math.max(0, at - AROUND);
  const piece = text.slice(from, at + sought.length + AROUND).replaceAll(/\s+/g, ' ');
  return (
    <span className="month-found">
      {from > 0 && '…'}
      <Marked text={piece} sought={sought} />…
    </span>
  );
}

function Marked({ text, sought }: { readonly text: string; readonly sought: string }) {
  if (sought === '') return text;
  return text.split(sought).map((piece, at) => (
    // The pieces of one text in order: their place is all that tells them apart.
    // oxlint-disable-next-line react/no-array-index-key
    <span key={at}>
      {at > 0 && <mark>{sought}</mark>}
      {piece}
    </span>
  ));
}
