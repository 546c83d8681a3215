import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPicking } from '../lib/page/pick/answer.ts';

// Run in all frames of a tab when the user wants to pick the field.
export default defineUnlistedScript({ main: answerPicking });
