import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { readBaseUrl } from '../../../lib/coach/client/endpoint.ts';
import type { RedactKind } from '../../../lib/coach/redact/kinds.ts';
import type { Job } from '../../../lib/llm/jobs/job.ts';
import type { LlmState } from '../../../lib/llm/state.ts';
import { estimate } from './estimate.ts';

interface Props {
  readonly job: Job;
  readonly state: LlmState & { readonly kind: 'ready' };
  /** Nothing was sent to this address before. */
  readonly isFirst: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** Exactly what leaves the machine, where to, and what was taken out of it. */
export function Outgoing({ job, state, isFirst, onSend, onClose }: Props) {
  const { t } = useTranslation('coach');
  const { origin, settings } = state;
  const url = readBaseUrl(settings.baseUrl);
  const hidden = Object.entries(job.hidden) as [RedactKind, number][];
  return (
    <section className="outgoing" aria-label={t('llm.outgoing.title')}>
      {isFirst && <p>{t('llm.outgoing.first')}</p>}
      {url.ok && url.isInClear && <Alert type="warning" title={t('llm.outgoing.inClear')} />}
      <dl>
        <dt>{t('llm.outgoing.to')}</dt>
        <dd>{origin}</dd>
        <dt>{t('llm.outgoing.model')}</dt>
        <dd>{settings.model}</dd>
        <dt>{t('llm.outgoing.size')}</dt>
        <dd>{estimate(job.outgoing, settings, t)}</dd>
        <dt>{t('llm.outgoing.hidden')}</dt>
        <dd>
          {hidden.length === 0
            ? t('llm.outgoing.hiddenNone')
            : hidden
                .map(([kind, count]) =>
                  t('llm.outgoing.hiddenItem', { kind: t(`redact.${kind}`), count }),
                )
                .join(t('suggest.and'))}
        </dd>
      </dl>
      <h4>{t('llm.outgoing.data')}</h4>
      {/* Focusable, so that it can be scrolled by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0}>{job.outgoing.user}</pre>
      <details>
        <summary>{t('llm.outgoing.rules')}</summary>
        <pre>{job.outgoing.system}</pre>
      </details>
      <div className="suggestion-actions">
        <Button size="small" type="primary" onClick={onSend}>
          {t(isFirst ? 'llm.outgoing.agree' : 'llm.outgoing.send')}
        </Button>
        <Button size="small" type="text" onClick={onClose}>
          {t(isFirst ? 'llm.outgoing.cancel' : 'llm.outgoing.close')}
        </Button>
      </div>
    </section>
  );
}
