import { FolderOpenOutlined, InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { handlesOfDrop } from '../../../lib/desk/handles.ts';
import { filesOfDrop, filesOfInput, type ChosenFile } from '../../../lib/files/documents/chosen.ts';
import { Refused, type FileProblem } from '../../../lib/files/problem.ts';
import { ProblemWords } from './ProblemWords.tsx';
import type { Batch, IntakeNow } from './use-intake.ts';

interface Props {
  readonly intake: IntakeNow;
  readonly batch: Batch;
}

const ACCEPTED = '.docx,.pdf,.txt,.md,.zip,.xlsx,.csv,.doc,.wps,.xls';

/** Files or a whole folder, dropped or chosen. */
export function Drop({ intake, batch }: Props) {
  const { t } = useTranslation('desk');
  const [isOver, setOver] = useState(false);
  const [problem, setProblem] = useState<FileProblem | null>(null);
  const folder = useRef<HTMLInputElement>(null);
  const open = (
    files: () => readonly ChosenFile[] | Promise<readonly ChosenFile[]>,
    handles: Promise<readonly unknown[]> = Promise.resolve([]),
  ): void => {
    setProblem(null);
    const go = async (): Promise<void> => {
      try {
        intake.openFiles(await files(), await handles, batch);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        setProblem(error.problem);
      }
    };
    void go();
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const handles = handlesOfDrop(event.dataTransfer);
    const files = filesOfDrop(event.dataTransfer);
    open(() => files, handles);
  };
  return (
    <div className="intake-drop">
      <label className={isOver ? 'drop over' : 'drop'}>
        <span className="drop-icon" aria-hidden="true">
          <InboxOutlined />
        </span>
        <strong>{t('intake.files')}</strong>
        <span className="quiet">{t('intake.filesHint')}</span>
        <input
          type="file"
          multiple
          accept={ACCEPTED}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // The same file can be picked again once it is mended.
            event.target.value = '';
            if (files.length > 0) open(() => filesOfInput(files));
          }}
        />
      </label>
      <input
        ref={folder}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={t('intake.folder')}
        // The attribute has no property of its own in React.
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) open(() => filesOfInput(files));
        }}
      />
      <Button icon={<FolderOpenOutlined />} onClick={() => folder.current?.click()}>
        {t('intake.folder')}
      </Button>
      {problem !== null && (
        <p className="failed" role="alert">
          <ProblemWords problem={problem} />
        </p>
      )}
    </div>
  );
}
