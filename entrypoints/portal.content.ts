import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPortalPage } from '../lib/page/start.ts';

// Registered at run time for the portals the user enabled: `matches` would ask for their hosts at installation.
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main: startPortalPage,
});
