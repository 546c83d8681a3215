import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** One submission from the clipboard. */
export function Paste({ onText }: { readonly onText: (text: string) => void }) {
  const { t } = useTranslation('desk');
  const [text, setText] = useState('');
  return (
    <div className="intake-paste">
      <label className="paste">
        {t('intake.paste')}
        <Input.TextArea
          rows={3}
          value={text}
          placeholder={t('intake.pasteHint')}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Button
        disabled={text.trim() === ''}
        onClick={() => {
          onText(text);
          setText('');
        }}
      >
        {t('intake.takePasted')}
      </Button>
    </div>
  );
}
