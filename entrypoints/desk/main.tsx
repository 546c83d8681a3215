import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Desk } from '../../components/desk/Desk.tsx';
import { addDeskWords } from '../../lib/i18n/desk.ts';
import { startWords, userLanguage } from '../../lib/i18n/start.ts';

const language = userLanguage();
const words = await startWords(language);
await addDeskWords(words, language);
document.documentElement.lang = language;
document.title = `${words.t('desk:name')} · ${words.t('panel.name')}`;
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Desk />
    </StrictMode>,
  );
}
