import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerCommenting } from '../lib/page/comment/answer.ts';

// Run in all frames of a tab when a reviewer wants a text in its comment box.
export default defineUnlistedScript({ main: answerCommenting });
