import { providePainter } from '../../../../lib/page/marks/provide.ts';
import { answerPicking } from '../../../../lib/page/pick/answer.ts';
import { startPortalPage } from '../../../../lib/page/start.ts';

// What the real extension loads when it is needed.
providePainter();
answerPicking();
startPortalPage();
