import { EyeOutlined, SendOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createNonce } from '../../../lib/coach/client/client.ts';
import type { Names } from '../../../lib/llm/jobs/job.ts';
import { changeLlm } from '../../../lib/llm/settings.ts';
import type { LlmState } from '../../../lib/llm/state.ts';
import { requestEndpoint } from '../../../lib/permissions.ts';
import type { Review } from '../../../lib/review/review.ts';
import { Outgoing } from '../../shared/llm/Outgoing.tsx';
import { Running } from '../../shared/llm/Running.tsx';
import '../../shared/llm/model-help.css';
import { usePack } from '../use-pack.ts';
import { CommentCame } from './CommentCame.tsx';
import { aboutOf, jobFor, matterOf, useCommentDraft } from './use-comment-draft.ts';
import type { PaperRead } from './use-paper.ts';

interface Props {
  readonly read: PaperRead;
  readonly review: Review;
  readonly names: Names;
  readonly state: LlmState & { readonly kind: 'ready' };
  readonly onTake: (comment: string) => void;
  readonly onSettings: () => void;
}

/** Asked for, looked at before, under way, answered; taken by the reviewer or not at all. */
export function AskComment({ read, review, names, state, onTake, onSettings }: Props) {
  const { t } = useTranslation('desk');
  const { t: words } = useTranslation('coach');
  const { draft, send, stop, clear } = useCommentDraft();
  const [isLooking, setLooking] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const [nonce, setNonce] = useState(createNonce);
  const { row, paper } = read;
  const pack = usePack(row.packId);
  const matter = useMemo(
    () => matterOf(review, paper.text, pack ?? null),
    [review, paper.text, pack],
  );
  const about = aboutOf(matter);
  // Which names stand there hardly changes: what is looked at is made anew only with the decisions.
  const known = JSON.stringify(names);
  const job = useMemo(() => jobFor(matter, JSON.parse(known), nonce), [matter, known, nonce]);
  const { settings, origin, isGranted, lacksKey } = state;
  const isAgreed = settings.agreedTo === origin;
  const isRunning = draft.step === 'running';
  const go = async (): Promise<void> => {
    if (job === null) return;
    setLooking(false);
    await changeLlm({ agreedTo: origin });
    send(job, about);
    setNonce(createNonce());
  };
  const start = (): void => {
    setRefused(false);
    if (lacksKey) return onSettings();
    // Asked in the click's own turn, or the browser would not ask.
    const allowed = isGranted ? Promise.resolve(true) : requestEndpoint(origin).catch(() => false);
    void allowed.then((isAllowed) => {
      if (!isAllowed) setRefused(true);
      else if (isAgreed) void go();
      else setLooking(true);
    });
  };
  return (
    <div className="asking ask-comment" data-model={settings.model}>
      <div className="suggestion-actions">
        <Button
          size="small"
          icon={<SendOutlined />}
          disabled={isRunning || job === null}
          onClick={start}
        >
          {t('draft.start')}
        </Button>
        <Button
          size="small"
          type="text"
          icon={<EyeOutlined />}
          disabled={job === null}
          aria-expanded={isLooking}
          onClick={() => setLooking(!isLooking)}
        >
          {words('llm.ask.preview')}
        </Button>
      </div>
      {isRefused && <Alert type="warning" title={words('llm.ask.notGranted', { origin })} />}
      {isLooking && job !== null && (
        <Outgoing
          job={job}
          state={state}
          isFirst={!isAgreed}
          onSend={isGranted && !lacksKey ? () => void go() : start}
          onClose={() => setLooking(false)}
        />
      )}
      {draft.step === 'running' && <Running progress={draft.progress} onStop={stop} />}
      {draft.step === 'came' && (
        <CommentCame
          sent={draft.sent}
          isChanged={draft.about !== about}
          onTake={(comment) => {
            onTake(comment);
            clear();
          }}
          onLeave={clear}
          onAgain={start}
          onMend={() => void changeLlm({ hidesOrigin: true }).then(go)}
          onSettings={onSettings}
        />
      )}
    </div>
  );
}
