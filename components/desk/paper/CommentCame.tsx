import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { BlockedSuggestion } from '../../shared/suggest/BlockedSuggestion.tsx';
import { FailureAlert } from '../../shared/llm/FailureAlert.tsx';
import type { CommentDraft } from './use-comment-draft.ts';

interface Props {
  readonly sent: Extract<CommentDraft, { step: 'came' }>['sent'];
  /** Other things are decided by now than those it was made from. */
  readonly isChanged: boolean;
  readonly onTake: (comment: string) => void;
  readonly onLeave: () => void;
  readonly onAgain: () => void;
  readonly onMend: () => void;
  readonly onSettings: () => void;
}

/** What came of asking. The comment of the review is as it was until this one is taken. */
export function CommentCame(props: Props) {
  const { sent, isChanged, onTake, onLeave, onAgain, onMend, onSettings } = props;
  const { t } = useTranslation('desk');
  const { t: words } = useTranslation('coach');
  if (sent.answer === null) return <Alert type="info" title={words('llm.ask.changed')} />;
  const recorded = sent.isRecorded ? null : (
    <p className="failed">{words('llm.ask.notRecorded')}</p>
  );
  if (sent.answer.state === 'failed') {
    return (
      <>
        <FailureAlert
          failure={sent.answer.failure}
          kept={t('draft.kept')}
          onAgain={onAgain}
          onMend={onMend}
          onSettings={onSettings}
        />
        {recorded}
      </>
    );
  }
  const [verdict] = sent.reading?.verdicts() ?? [];
  if (verdict === undefined) {
    return (
      <>
        <p className="quiet">{t('draft.nothing')}</p>
        {recorded}
      </>
    );
  }
  if (verdict.state === 'blocked') {
    return (
      <>
        <BlockedSuggestion suggestion={verdict.suggestion} blocks={verdict.blocks} />
        <p className="quiet">{t('draft.kept')}</p>
        {recorded}
      </>
    );
  }
  const { rewrite, needs } = verdict.suggestion;
  return (
    <section className="comment-draft" aria-label={t('draft.title')}>
      <p className="quiet">{words('llm.ask.provenance', { model: sent.model })}</p>
      <p className="comment-draft-words">{rewrite}</p>
      {needs.length > 0 && (
        <>
          <p className="quiet">{t('draft.needs')}</p>
          <ul>
            {needs.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        </>
      )}
      {isChanged && <p className="failed">{t('draft.changed')}</p>}
      <div className="suggestion-actions">
        <Button size="small" type="primary" disabled={isChanged} onClick={() => onTake(rewrite)}>
          {t('draft.take')}
        </Button>
        <Button size="small" type="text" onClick={onLeave}>
          {t('draft.leave')}
        </Button>
      </div>
      {recorded}
    </section>
  );
}
