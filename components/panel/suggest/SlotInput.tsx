import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly question: string;
  readonly answer: string;
  readonly onChange: (answer: string) => void;
  /** Enter, unless it only closes a composition. */
  readonly onEnter: (input: HTMLInputElement) => void;
}

/** What only the author knows, asked where it will stand. */
export function SlotInput({ question, answer, onChange, onEnter }: Props) {
  const { t } = useTranslation('coach');
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter(event.currentTarget);
  };
  return (
    <span className={answer.trim() === '' ? 'slot' : 'slot filled'}>
      <label htmlFor={id}>{question === '' ? t('suggest.slot') : question}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={answer}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}
