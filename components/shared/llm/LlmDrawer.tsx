import { Drawer, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LlmSettings } from './LlmSettings.tsx';
import { SentRuns } from './SentRuns.tsx';

/** The language model: how it is set up, and what was sent. */
export function LlmDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('coach');
  const [isOpen, setOpen] = useState(true);
  return (
    <Drawer
      open={isOpen}
      title={t('llm.title')}
      placement="right"
      size="100%"
      styles={{ body: { padding: '4px 16px 24px' } }}
      onClose={() => setOpen(false)}
      // Gone at once, it would not give the focus back.
      afterOpenChange={(open) => !open && onClose()}
    >
      <Tabs
        size="small"
        items={[
          { key: 'settings', label: t('llm.settingsTab'), children: <LlmSettings /> },
          { key: 'sent', label: t('llm.sentTab'), children: <SentRuns /> },
        ]}
      />
    </Drawer>
  );
}
