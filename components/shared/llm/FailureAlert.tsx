import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Failure, FailureKind } from '../../../lib/coach/client/failure.ts';

interface Props {
  readonly failure: Failure;
  readonly onAgain?: () => void;
  /** Where the settings are elsewhere. */
  readonly onSettings?: () => void;
  /** Has the server see no origin. */
  readonly onMend?: () => void;
  /** What is not touched by it. */
  readonly kept?: string;
}

/** What lies in the settings. */
const IN_SETTINGS: ReadonlySet<FailureKind> = new Set([
  'auth',
  'forbidden',
  'quota',
  'badRequest',
  'notFound',
  'keyElsewhere',
  'notLlm',
  'tooLarge',
  'originBlocked',
]);
/** Asked the same way they come the same way. */
const NOT_AGAIN: ReadonlySet<FailureKind> = new Set(['keyElsewhere', 'tooLarge']);

/** What went wrong and the next step, which can be taken right here where there is one. */
export function FailureAlert({ failure, onAgain, onSettings, onMend, kept }: Props) {
  const { t, i18n } = useTranslation('coach');
  const { kind, key, next, details, retryAt } = failure;
  const time =
    retryAt === null
      ? null
      : new Date(retryAt).toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit' });
  return (
    <Alert
      role="alert"
      className="llm-failure"
      type={kind === 'aborted' ? 'info' : 'warning'}
      title={t(key, { replace: { status: '', words: '', ...details } })}
      description={
        <>
          <p>{time === null ? t(next) : t('llm.ask.retryAt', { time })}</p>
          {kept !== undefined && <p className="quiet">{kept}</p>}
          <div className="llm-actions">
            {kind === 'originBlocked' && onMend && (
              <Button size="small" type="primary" onClick={onMend}>
                {t('llm.ask.mend')}
              </Button>
            )}
            {IN_SETTINGS.has(kind) && onSettings && (
              <Button size="small" onClick={onSettings}>
                {t('llm.ask.settings')}
              </Button>
            )}
            {!NOT_AGAIN.has(kind) && onAgain && (
              <Button size="small" onClick={onAgain}>
                {t('llm.ask.again')}
              </Button>
            )}
          </div>
        </>
      }
    />
  );
}
