import { Alert } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isOnlyPraise } from '../../../lib/coach/guard/praise.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import type { Matter, Reading } from '../../../lib/llm/jobs/job.ts';
import { FailureAlert } from '../../shared/llm/FailureAlert.tsx';
import { BlockedSuggestion } from '../../shared/suggest/BlockedSuggestion.tsx';
import { SuggestionCard } from '../suggest/SuggestionCard.tsx';
import { type Asked, stop } from './asking.ts';
import { Remark } from './Remark.tsx';
import { Running } from '../../shared/llm/Running.tsx';

interface Props {
  readonly asked: Asked;
  readonly askKey: string;
  readonly draft: Draft;
  /** As the draft stands now. */
  readonly matter: Matter;
  readonly onAgain: () => void;
  readonly onMend: () => void;
  readonly onSettings: () => void;
  readonly onWritten: () => void;
}

/** What has come so far of a question to a model. */
export function Came(props: Props) {
  const { asked, askKey, onAgain, onMend, onSettings } = props;
  const { t } = useTranslation('coach');
  switch (asked.kind) {
    case 'running':
      return <Running progress={asked.progress} onStop={() => stop(askKey)} />;
    case 'withheld':
      return <Alert role="alert" type="info" title={t('llm.ask.changed')} />;
    case 'failed':
      return (
        <>
          <FailureAlert
            failure={asked.failure}
            kept={t('llm.ask.kept')}
            onAgain={onAgain}
            onMend={onMend}
            onSettings={onSettings}
          />
          <Recorded isRecorded={asked.isRecorded} />
        </>
      );
    case 'answered':
      return (
        <>
          {asked.told.answer.warnings.map((warning) => (
            <p key={warning} className="quiet warned">
              {t(`llm.warning.${warning}`)}
            </p>
          ))}
          <Read {...props} reading={asked.told.reading} model={asked.model} />
          <Recorded isRecorded={asked.isRecorded} />
        </>
      );
  }
}

type Answered = Props & { readonly model: string };

function Recorded({ isRecorded }: { readonly isRecorded: boolean }) {
  const { t } = useTranslation('coach');
  return isRecorded ? null : <p className="failed">{t('llm.ask.notRecorded')}</p>;
}

function Read({ reading, ...props }: Answered & { readonly reading: Reading | null }) {
  const { t } = useTranslation('coach');
  if (reading === null) return <p className="quiet">{t('llm.ask.nothing')}</p>;
  if (reading.kind === 'remark') return <Remark remark={reading.remark} />;
  return <Suggested {...props} reading={reading} />;
}

type Suggestions = Reading & { readonly kind: 'suggestions' };

/** The verdicts of the draft as it stands now: what was right for another text may be wrong for this one. */
function Suggested({
  reading,
  draft,
  matter,
  model,
  onWritten,
}: Answered & { readonly reading: Suggestions }) {
  const { t } = useTranslation('coach');
  const verdicts = useMemo(() => reading.verdicts(matter), [reading, matter]);
  const texts = verdicts.map(({ suggestion: { rewrite, needs } }) => [rewrite, ...needs].join(''));
  const findings = draft.report?.findings ?? [];
  if (isOnlyPraise(texts, findings))
    return <p className="quiet">{t('injection.praise', { count: findings.length })}</p>;
  if (verdicts.length === 0) return <p className="quiet">{t('llm.ask.nothing')}</p>;
  return verdicts.map((verdict, at) =>
    verdict.state === 'passed' ? (
      <SuggestionCard
        // Two may say the same: their place is all that tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        key={`${at} ${verdict.suggestion.rewrite}`}
        draft={draft}
        text={matter.ground.document.text}
        suggestion={verdict.suggestion}
        origins={verdict.origins}
        provenance={t('llm.ask.provenance', { model })}
        onWritten={onWritten}
      />
    ) : (
      <BlockedSuggestion
        // oxlint-disable-next-line react/no-array-index-key
        key={`${at} ${verdict.suggestion.rewrite}`}
        suggestion={verdict.suggestion}
        blocks={verdict.blocks}
      />
    ),
  );
}
