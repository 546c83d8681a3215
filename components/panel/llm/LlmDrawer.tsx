import { Drawer, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { LlmSettings } from '../../shared/llm/LlmSettings.tsx';
import { SentRuns } from './SentRuns.tsx';

/** The language model: how it is set up, and what was sent. */
export function LlmDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('coach');
  return (
    <Drawer
      open
      title={t('llm.title')}
      placement="right"
      size="100%"
      styles={{ body: { padding: '4px 16px 24px' } }}
      onClose={onClose}
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
