import { FileExcelOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { inputOfFile, inputOfText, type Input as Chosen } from './use-import.ts';

/** A file, picked or dropped, or a table from the clipboard. */
export function ChooseTable({ onChoose }: { readonly onChoose: (input: Chosen) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <label className="drop">
        <span className="drop-icon" aria-hidden="true">
          <FileExcelOutlined />
        </span>
        <strong>{t('import.file')}</strong>
        <span className="quiet">{t('import.fileHint')}</span>
        <input
          type="file"
          accept=".xlsx,.csv,.txt,.xls,.xlsm"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onChoose(inputOfFile(file));
            // The same file can be picked again once it is mended.
            event.target.value = '';
          }}
        />
      </label>
      <label className="paste">
        {t('import.paste')}
        <Input.TextArea
          rows={3}
          value=""
          placeholder={t('import.pasteHint')}
          onChange={(event) => onChoose(inputOfText(event.target.value))}
        />
      </label>
    </>
  );
}
