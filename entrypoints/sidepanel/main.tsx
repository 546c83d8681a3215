import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Panel } from '../../components/panel/Panel.tsx';
import { startWords, userLanguage } from '../../lib/i18n/start.ts';

const language = userLanguage();
await startWords(language);
document.documentElement.lang = language;
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Panel />
    </StrictMode>,
  );
}
