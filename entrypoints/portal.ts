import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPortalPage } from '../lib/page/start.ts';

// Registered at run time for the portals the user enabled, in all their frames: a content script with `matches` would ask
// for their hosts at installation.
export default defineUnlistedScript({ main: startPortalPage });
