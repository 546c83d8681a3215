import { FormOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../../../lib/db/submission-schema.ts';
import { CopyButton } from '../../shared/CopyButton.tsx';
import './portal.css';
import { useComment, type CommentWriting, type Target } from './use-comment.ts';

interface Props {
  readonly text: string;
  readonly submission: Submission;
  /** All of the month. */
  readonly others: readonly Submission[];
}

/** Takes a text over into the portal's comment box, and says into which. */
export function WriteComment({ text, submission, others }: Props) {
  const { t } = useTranslation('desk');
  const writing = useComment(submission, others);
  return (
    <div className="write-comment no-print">
      <Button
        size="small"
        icon={<FormOutlined />}
        disabled={text.trim() === ''}
        loading={writing.state.step === 'working'}
        onClick={() => writing.start(text)}
      >
        {t('write.start')}
      </Button>
      <Came writing={writing} text={text} submission={submission} />
    </div>
  );
}

type CameProps = Pick<Props, 'text' | 'submission'> & { readonly writing: CommentWriting };

function Came({ writing, text, submission }: CameProps) {
  const { t } = useTranslation('desk');
  const { state } = writing;
  const name = submission.author ?? t('write.someone');
  const words = ({ box, host }: Target): Record<'label' | 'host' | 'title', string> => ({
    label: box.label || t('write.unnamedBox'),
    host,
    title: box.title || host,
  });
  switch (state.step) {
    case 'idle':
    case 'working':
      return null;
    case 'written':
      return (
        <Alert
          type="success"
          showIcon
          title={t('write.written', words(state.target))}
          description={t('write.save')}
          action={
            <Button size="small" onClick={() => writing.show(state.target)}>
              {t('write.show')}
            </Button>
          }
        />
      );
    case 'doubt':
      return (
        <Alert
          type="warning"
          showIcon
          title={t(`write.doubt.${state.doubt.kind}`, {
            ...words(state.target),
            name,
            other: 'name' in state.doubt ? state.doubt.name : '',
          })}
          description={
            <>
              <p>{t('write.where', words(state.target))}</p>
              <Button size="small" onClick={() => writing.confirm(text)}>
                {t('write.confirm')}
              </Button>
              <Button size="small" type="text" onClick={() => writing.show(state.target)}>
                {t('write.show')}
              </Button>
              <Button size="small" type="text" onClick={writing.leave}>
                {t('write.leave')}
              </Button>
            </>
          }
        />
      );
    case 'failed':
      return (
        <Alert
          type={state.reason === 'already-there' ? 'info' : 'warning'}
          showIcon
          title={t(`write.failed.${state.reason}`, { host: state.host, name })}
          description={
            <>
              <CopyButton text={text} label={t('write.copy')} />
              <Button size="small" type="text" onClick={() => writing.start(text)}>
                {t('write.again')}
              </Button>
              <OpenPage submission={submission} />
            </>
          }
        />
      );
  }
}

/** The page that the submission was read from. */
function OpenPage({ submission: { origin } }: Pick<Props, 'submission'>) {
  const { t } = useTranslation('desk');
  if (origin.from !== 'page' || !/^https?:\/\//.test(origin.url)) return null;
  return (
    <Button size="small" type="link" href={origin.url} target="_blank" rel="noreferrer">
      {t('write.open')}
    </Button>
  );
}
