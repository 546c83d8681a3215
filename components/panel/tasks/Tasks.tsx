import { EditOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stored } from '../../../lib/db/failure.ts';
import type { Draft, TaskList } from '../../../lib/db/schema.ts';
import { removeTaskList } from '../../../lib/db/tasks.ts';
import { packById } from '../../../lib/packs/index.ts';
import { reportField } from '../../../lib/requests.ts';
import { forgottenIn } from '../../../lib/rules/tasks.ts';
import { Unreadable } from '../../shared/Unreadable.tsx';
import { monthWords } from '../../shared/month-words.ts';
import { Notice } from '../../shared/Notice.tsx';
import { RemoveButton } from '../RemoveButton.tsx';
import { EVIDENCE_VIEW, useFocusBack } from '../use-focus-back.ts';
import { TakeTasks } from './TakeTasks.tsx';
import './tasks.css';
import { useTaskList } from './use-task-list.ts';

/** The department's tasks of the month, and which of them the text leaves out. */
export function Tasks({ draft }: { readonly draft: Draft }) {
  const { t, i18n } = useTranslation();
  const { period } = draft;
  const list = useTaskList(period);
  const [isTaking, setTaking] = useState(false);
  useFocusBack(isTaking, EVIDENCE_VIEW);
  if (list === undefined) return null;
  if (!list.ok) return <Unreadable failure={list.failure} />;
  const recheck = (): void => {
    // The page reports again, and its text is held against the tasks.
    if (draft.tabId !== null) void reportField({ ...draft, tabId: draft.tabId });
  };
  if (isTaking) {
    return (
      <TakeTasks
        period={period}
        known={list.value?.tasks ?? []}
        onCancel={() => setTaking(false)}
        onDone={() => {
          setTaking(false);
          recheck();
        }}
      />
    );
  }
  if (list.value === null) {
    return (
      <Notice
        icon={<UnorderedListOutlined />}
        title={t('tasks.none', { month: monthWords(period, i18n.language) })}
        text={t('tasks.noneText')}
        action={
          <Button type="primary" onClick={() => setTaking(true)}>
            {t('tasks.take')}
          </Button>
        }
      />
    );
  }
  return (
    <Listed draft={draft} list={list.value} onEdit={() => setTaking(true)} onRemoved={recheck} />
  );
}

interface ListedProps {
  readonly draft: Draft;
  readonly list: TaskList;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
}

function Listed({ draft, list, onEdit, onRemoved }: ListedProps) {
  const { t, i18n } = useTranslation();
  const [failed, setFailed] = useState(false);
  const { text, period, packId } = draft;
  const forgotten = useMemo(
    () => forgottenOf(text, period, packId, list.tasks),
    [text, period, packId, list],
  );
  const remove = async (): Promise<void> => {
    const { ok } = await stored(() => removeTaskList(period));
    setFailed(!ok);
    if (ok) onRemoved();
  };
  return (
    <section className="tasks" aria-label={t('evidence.view.tasks')}>
      <div className="tasks-head">
        <h3>
          {t('tasks.of', { month: monthWords(period, i18n.language), count: list.tasks.length })}
        </h3>
        <Button size="small" icon={<EditOutlined />} onClick={onEdit}>
          {t('tasks.edit')}
        </Button>
        <RemoveButton ask={t('tasks.removeAsk')} label={t('tasks.remove')} onRemove={remove} />
      </div>
      <output className="failed">{failed && t('trouble.dismiss')}</output>
      <ol>
        {list.tasks.map((task) => (
          <li key={task} className="task">
            <span>{task}</span>
            {forgotten.has(task) && <span className="task-open">{t('tasks.open')}</span>}
          </li>
        ))}
      </ol>
      <p className="quiet tasks-hint">{t('tasks.how')}</p>
    </section>
  );
}

function forgottenOf(
  text: string,
  period: string,
  packId: string,
  tasks: readonly string[],
): ReadonlySet<string> {
  const pack = packById(packId);
  if (pack === null || text.trim() === '') return new Set();
  return new Set(forgottenIn(text, pack, { period, author: null, portal: null, tasks }));
}
