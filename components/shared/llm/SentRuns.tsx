import { DeleteOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import type { FailureKind } from '../../../lib/coach/client/failure.ts';
import { stored } from '../../../lib/db/failure.ts';
import { latestRuns, removeRun, removeRuns } from '../../../lib/db/runs.ts';
import type { Run } from '../../../lib/db/schema.ts';
import { rules } from '../../../lib/rules/index.ts';

/** 发送记录: what left the machine, without the text. */
export function SentRuns() {
  const { t } = useTranslation('coach');
  const read = useLiveQuery(() => stored(latestRuns));
  if (read === undefined) return null;
  if (!read.ok) return <p className="failed">{t('llm.sent.failed')}</p>;
  if (read.value.length === 0) return <p className="quiet">{t('llm.sent.none')}</p>;
  return (
    <section className="sent-runs" aria-label={t('llm.sentTab')}>
      <p className="quiet">{t('llm.sent.intro')}</p>
      <ul>
        {read.value.map((run) => (
          <SentRun key={run.id} run={run} />
        ))}
      </ul>
      <Popconfirm
        title={t('llm.sent.removeAllAsk')}
        okText={t('llm.set.removeYes')}
        cancelText={t('llm.set.removeNo')}
        onConfirm={() => void stored(removeRuns)}
      >
        <Button size="small" type="text" danger>
          {t('llm.sent.removeAll')}
        </Button>
      </Popconfirm>
    </section>
  );
}

const TITLES = new Map(rules.map(({ id, title }) => [id, title]));

function outcomeWords(
  { outcome, job, passed, blocked }: Run,
  t: ReturnType<typeof useTranslation<'coach'>>['t'],
): string {
  if (outcome !== 'answered') {
    const told = t(`llm.error.${outcome as FailureKind}`, { status: '', words: '' });
    // What the server said is not kept: its place stays empty.
    return told.replace(/\s*[（(][）)]|[：:]\s*$/g, '');
  }
  return job === 'meaning' ? t('llm.sent.told') : t('llm.sent.answered', { passed, blocked });
}

function SentRun({ run }: { readonly run: Run }) {
  const { t, i18n } = useTranslation('coach');
  const { at, job, rule, origin, model, characters, hash, requests, outcome } = run;
  const { inputTokens: input, outputTokens: output } = run;
  const hidden = Object.values(run.hidden).reduce((sum, count) => sum + count, 0);
  const time = new Date(at).toLocaleString(i18n.language, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const size = [
    t('llm.sent.size', { characters }),
    ...(input === null || output === null ? [] : [t('llm.sent.tokens', { input, output })]),
    ...(hidden === 0 ? [] : [t('llm.sent.hidden', { count: hidden })]),
    ...(requests < 2 ? [] : [t('llm.sent.requests', { count: requests })]),
  ];
  return (
    <li>
      <div>
        <p>
          {time} {t(`llm.sent.job.${job}`)}{' '}
          {rule !== null && <span className="quiet">{TITLES.get(rule) ?? rule}</span>}
        </p>
        <p className="quiet">
          {origin} {model}
        </p>
        <p className="quiet">{size.join(' · ')}</p>
        <p className={outcome === 'answered' ? '' : 'sent-failed'}>{outcomeWords(run, t)}</p>
        <p className="quiet hash" title={hash}>
          {t('llm.sent.hash', { hash: hash.slice(0, 12) })}
        </p>
      </div>
      <Button
        size="small"
        type="text"
        icon={<DeleteOutlined />}
        aria-label={t('llm.sent.remove')}
        title={t('llm.sent.remove')}
        onClick={() => void stored(() => removeRun(run.id))}
      />
    </li>
  );
}
