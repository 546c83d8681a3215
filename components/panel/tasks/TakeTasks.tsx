import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stored, type StorageFailure } from '../../../lib/db/failure.ts';
import type { Source } from '../../../lib/db/schema.ts';
import { putTaskList } from '../../../lib/db/tasks.ts';
import { readTasks } from '../../../lib/evidence/tasks.ts';
import { monthWords } from '../../shared/month-words.ts';
import '../../shared/import.css';
import { NotSaved } from '../records/NotSaved.tsx';
import { ACCEPTED, readTexts } from '../records/read-texts.ts';
import { useArrival } from '../use-arrival.ts';

interface Props {
  readonly period: string;
  /** The list as it is, to be mended. */
  readonly known: readonly string[];
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** A task list, pasted, typed or read from a file; it says how many tasks it sees before it stores them. */
export function TakeTasks({ period, known, onCancel, onDone }: Props) {
  const { t, i18n } = useTranslation();
  const title = useArrival<HTMLHeadingElement>();
  const [text, setText] = useState(known.join('\n'));
  const [source, setSource] = useState<Source>({ from: 'pasted' });
  const [unread, setUnread] = useState('');
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const tasks = readTasks(text.split(/\r\n|\r|\n/));
  const open = async (file: File): Promise<void> => {
    for await (const read of readTexts([file], new AbortController().signal, () => undefined)) {
      setUnread(read.ok ? '' : t(`files.${read.problem.kind}.title`, read.problem.detail));
      if (!read.ok) continue;
      setText(read.text);
      setSource({ from: 'file', name: file.name });
    }
  };
  const save = async (): Promise<void> => {
    const saved = await stored(() => putTaskList(period, tasks, source, Date.now()));
    if (saved.ok) onDone();
    else setFailure(saved.failure);
  };
  return (
    <section className="import" aria-label={t('tasks.take')}>
      <div className="import-head">
        <h2 ref={title} tabIndex={-1}>
          {t('tasks.takeFor', { month: monthWords(period, i18n.language) })}
        </h2>
        <Button size="small" type="text" onClick={onCancel}>
          {t('import.cancel')}
        </Button>
      </div>
      <label className="paste">
        {t('tasks.paste')}
        <Input.TextArea
          rows={8}
          value={text}
          placeholder={t('tasks.pasteHint')}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <label className="drop slim">
        <span className="quiet">{t('tasks.file')}</span>
        <input
          type="file"
          accept={ACCEPTED}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void open(file);
            event.target.value = '';
          }}
        />
      </label>
      <output className="failed">{unread}</output>
      {failure !== null && <NotSaved failure={failure} />}
      <p className="quiet" aria-live="polite">
        {t('tasks.seen', { count: tasks.length })}
      </p>
      <div className="import-foot">
        <Button type="primary" block disabled={tasks.length === 0} onClick={() => void save()}>
          {t('tasks.save', { count: tasks.length })}
        </Button>
      </div>
    </section>
  );
}
