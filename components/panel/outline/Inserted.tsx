import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../lib/db/schema.ts';
import { CopyButton } from '../../shared/CopyButton.tsx';
import type { Came } from './use-outline-writing.ts';

/** What of an outline stands in the page now, and what does not. */
export function Inserted({ came, draft }: { readonly came: Came; readonly draft: Draft }) {
  const { t } = useTranslation('coach');
  const { t: words } = useTranslation();
  const { result, inserted, rest } = came;
  const { outcome, done } = result;
  return (
    <output className="outline-came">
      {inserted.length > 0 && (
        <>
          <span className="written">{t('outline.inserted', { count: inserted.length })}</span>
          <ul>
            {inserted.map(({ part, heading, title }) => (
              <li key={part}>{heading ?? title}</li>
            ))}
          </ul>
          <span className="quiet">
            {t(draft.field.kind === 'joined' ? 'outline.undoFields' : 'outline.undo', {
              count: done,
            })}
          </span>
        </>
      )}
      {outcome !== 'inserted' && (
        <>
          <span className={outcome === 'copied' ? 'quiet' : 'failed'}>
            {words(`insert.${outcome}`, { label: draft.field.label || words('head.unnamed') })}
          </span>
          {outcome !== 'copied' && (
            <span className="outline-rest">
              {t('outline.rest')}
              <CopyButton text={rest} label={t('outline.copy')} />
            </span>
          )}
        </>
      )}
    </output>
  );
}
