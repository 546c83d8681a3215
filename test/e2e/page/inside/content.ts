import { startPortalPage } from '../../../../lib/page/start.ts';

startPortalPage();
