/** What came of taking a suggestion, said aloud too: the places where it is said are there before it is. */
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../lib/db/schema.ts';
import type { Result } from './use-writing.ts';

interface RefusedProps {
  /** How many blanks stood in the way; 0 while nothing was refused. */
  readonly count: number;
  readonly isLeftOpen: boolean;
  readonly onLeaveOpen: (isLeftOpen: boolean) => void;
}

/** Nothing is written with blanks by accident. */
export function Refused({ count, isLeftOpen, onLeaveOpen }: RefusedProps) {
  const { t } = useTranslation('coach');
  return (
    <div className="suggestion-open">
      <output>{count > 0 && t('suggest.open', { count })}</output>
      {count > 0 && (
        <Checkbox checked={isLeftOpen} onChange={({ target }) => onLeaveOpen(target.checked)}>
          {t('suggest.leaveOpen')}
        </Checkbox>
      )}
    </div>
  );
}

interface CameProps {
  readonly result: Result | null;
  readonly draft: Draft;
  readonly isInsertion: boolean;
}

/** What came of writing; a failure leaves the suggestion where it is. */
export function Came({ result, draft, isInsertion }: CameProps) {
  const { t } = useTranslation('coach');
  const { t: words } = useTranslation();
  const outcome = result?.outcome ?? null;
  const isDone = outcome === 'inserted' || outcome === 'copied';
  const between = outcome === 'refused' && isInsertion && draft.field.kind === 'joined';
  return (
    <output className={isDone ? 'quiet' : 'failed'}>
      {outcome === 'inserted' && t('suggest.written')}
      {between && t('suggest.betweenFields')}
      {outcome !== null &&
        outcome !== 'inserted' &&
        !between &&
        words(`insert.${outcome}`, { label: draft.field.label || words('head.unnamed') })}
    </output>
  );
}
