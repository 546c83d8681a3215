import { EyeOutlined, SendOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createNonce } from '../../../lib/coach/client/client.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import { jobKinds, makeJob } from '../../../lib/llm/jobs/index.ts';
import type { Job, Matter, Names } from '../../../lib/llm/jobs/job.ts';
import { changeLlm } from '../../../lib/llm/settings.ts';
import type { LlmState } from '../../../lib/llm/state.ts';
import { requestEndpoint } from '../../../lib/permissions.ts';
import type { Finding } from '../../../lib/rules/report.ts';
import { send, useAsked } from './asking.ts';
import { Came } from './Came.tsx';
import { estimate } from '../../shared/llm/estimate.ts';
import { Outgoing } from '../../shared/llm/Outgoing.tsx';
import { useMatter, useNames } from './use-matter.ts';

interface Props {
  readonly draft: Draft;
  readonly finding: Finding;
  readonly state: LlmState & { readonly kind: 'ready' };
  readonly onSettings: () => void;
  readonly onWritten: () => void;
}

/** The jobs that a model can do for a finding. */
export function Ask(props: Props) {
  const { draft, finding } = props;
  const { t } = useTranslation('coach');
  const matter = useMatter(draft, finding);
  const names = useNames(draft);
  if (matter === null || names === undefined) return null;
  // Nothing is sent while it is not known what to hide.
  if (!names.ok) return <Alert role="alert" type="warning" title={t('llm.ask.noNames')} />;
  return <Jobs {...props} matter={matter} names={names.value} />;
}

interface JobsProps extends Props {
  readonly matter: Matter;
  readonly names: Names;
}

function Jobs(props: JobsProps) {
  const { matter } = props;
  const kinds = useMemo(() => jobKinds(matter), [matter]);
  return kinds.map((kind) => <AskOne key={kind} {...props} kind={kind} />);
}

interface OneProps extends JobsProps {
  readonly kind: Job['kind'];
}

type Trouble = 'lacksKey' | 'notGranted';

/** One job: asked for, looked at before, under way, answered. */
function AskOne({ draft, state, kind, matter, names, onSettings, onWritten }: OneProps) {
  const { t } = useTranslation('coach');
  const { settings, origin, isGranted, lacksKey } = state;
  const key = `${draft.key} ${matter.finding.id} ${kind}`;
  const asked = useAsked(key);
  const [turn, setTurn] = useState(0);
  const [isLooking, setLooking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // What is looked at is what is sent, word for word: another one is made only for the next time.
  const job = useMemo(
    () => (turn < 0 ? null : makeJob(kind, matter, names, createNonce())),
    [kind, matter, names, turn],
  );
  if (job === null) return null;
  const isAgreed = settings.agreedTo === origin;
  const isRunning = asked?.kind === 'running';

  const go = async (): Promise<void> => {
    setLooking(false);
    await changeLlm({ agreedTo: origin });
    setTurn(turn + 1);
    await send(key, job, matter);
  };
  const start = (): void => {
    setTrouble(lacksKey ? 'lacksKey' : null);
    if (lacksKey) return onSettings();
    // Asked in the click's own turn, or the browser would not ask.
    const allowed = isGranted ? Promise.resolve(true) : requestEndpoint(origin).catch(() => false);
    void allowed.then((isAllowed) => {
      if (!isAllowed) setTrouble('notGranted');
      else if (isAgreed) void go();
      else setLooking(true);
    });
  };
  const mend = (): void => void changeLlm({ hidesOrigin: true }).then(go);
  return (
    <div className="asking" data-model={settings.model}>
      <div className="suggestion-actions">
        <Button size="small" icon={<SendOutlined />} disabled={isRunning} onClick={start}>
          {t(`llm.ask.${ASKED[kind]}`)}
        </Button>
        <Button
          size="small"
          type="text"
          icon={<EyeOutlined />}
          aria-expanded={isLooking}
          onClick={() => setLooking(!isLooking)}
        >
          {t('llm.ask.preview')}
        </Button>
      </div>
      {!isRunning && !isLooking && asked === null && (
        <p className="quiet">{estimate(job.outgoing, settings, t)}</p>
      )}
      {trouble !== null && (
        <Alert role="alert" type="warning" title={t(`llm.ask.${trouble}`, { origin })} />
      )}
      {isLooking && (
        <Outgoing
          job={job}
          state={state}
          isFirst={!isAgreed}
          onSend={isGranted && !lacksKey ? () => void go() : start}
          onClose={() => setLooking(false)}
        />
      )}
      {asked !== null && (
        <Came
          asked={asked}
          askKey={key}
          draft={draft}
          matter={matter}
          onAgain={start}
          onMend={mend}
          onSettings={onSettings}
          onWritten={onWritten}
        />
      )}
    </div>
  );
}

const ASKED = { rewrite: 'rewrite', fill: 'fill', meaning: 'meaning', comment: 'rewrite' } as const;
